// Two frames of a screen of 60 Hz.
const TWO_FRAMES = 33.4

const SURFACES = ['banner', 'modal', 'suggestion']

const panel = 'floor: preact, nanostores and idb-keyval, panel'
const dialog = 'floor: preact, nanostores and idb-keyval, dialog'

const within = (measure, row, column, limit) => ({ measure, row, column, limit })
const ours = (measure, column, limit) => within(measure, 'expansion-sdk', column, limit)

const shown = (surface, floor) =>
  [1, 4].map((rate) => within('frames', `expansion-sdk, ${surface}`, `again${rate}`, { of: [floor, `first${rate}`], plus: TWO_FRAMES }))

/** What our own rows are held to: a number, or one made from another cell of the same table. */
export const BUDGETS = [
  within('bytes', 'expansion-sdk, the stub', 'brotli', 350),
  ours('bytes', 'brotli', 10_000),
  ours('boot', 'stack4', 12),
  ours('boot', 'blocked4', 0),
  ...['expansion-sdk', 'expansion-sdk, storage hung'].flatMap((row) => [
    within('track', row, 'median', 2),
    within('track', row, 'p99', 10),
    within('track', row, 'longest', 50),
  ]),
  within('decide', 'expansion-sdk, 5 of them listen', 'n10000', { of: ['expansion-sdk, 5 of them listen', 'n10'], times: 1.3 }),
  within('decide', 'expansion-sdk, all listen, none is due', 'n1000', 1),
  within('decide', 'expansion-sdk, all have someone in them', 'n1000', 1),
  ours('writes', 'transactions', 5),
  ours('writes', 'storage', 0),
  ours('writes', 'cookies', 0),
  ours('writing', 'during', 5),
  ours('writing', 'steady', 1),
  ...shown('banner', panel),
  ...shown('modal', dialog),
  ...SURFACES.map((surface) => within('frames', `expansion-sdk, ${surface}`, 'shift', 0)),
  ...SURFACES.map((surface) => within('presses', `expansion-sdk, ${surface}`, 'slowest', 50)),
  ours('heap', 'boot', 120),
  ours('heap', 'thousand', 120),
  // What is compiled on the way weighs as well.
  ours('heap', 'next', { of: ['expansion-sdk', 'day'], times: 1.1 }),
  ours('idle', 'script', { of: ['floor: an empty script', 'script'], plus: 1 }),
]
