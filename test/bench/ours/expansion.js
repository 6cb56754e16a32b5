import { account } from './account.js'
import { memory } from './memory.js'

// `expansion` is what the script tag leaves in the page.

export const init = (options = account()) => expansion.init(options)

export const track = (name, props) => expansion.track(name, props)

/** Resolves once all that was tracked is written. */
export const settle = () => expansion.flush()

export const check = () => expansion.check('emails')

// Each message is about a meter of its own.
const METERS = ['contacts', 'seats', 'sms', 'pages', 'domains', 'files']
const limit = (surface, used, close) => ({
  selector: `[data-surface="${surface}"]`,
  show: (n) => expansion.track('quota_updated', { meter: METERS[n], used, limit: 1000 }),
  close: () => expansion.act(close),
  near: () => expansion.track('quota_updated', { meter: METERS[0], used: 720, limit: 1000 }),
})

export const messages = {
  banner: limit('banner', 800, 'close'),
  modal: limit('modal', 900, 'contactSales'),
  suggestion: {
    selector: '[data-surface="suggestion"]',
    show: () => expansion.track('access_denied', { resource: 'exports', anchor: '#app' }),
    close: () => expansion.act('decline'),
  },
}

const step = { id: 's', kind: 'marketing', due: { from: 'trigger', plus: '0d' }, surface: 'modal', buttons: [{ label: 'upgrade', handler: 'upgrade' }] }
const campaign = (id, trigger) => ({ id, version: 1, trigger, steps: [step] })
const views = (count) => ({ on: 'views', count, within: '30d' })

/** How many of n campaigns listen to the event, and the view that someone enters them at. */
const CROWDS = {
  five: () => [5, 1e6],
  all: (n) => [n, 1e6],
  due: (n) => [n, 1],
}

/** One event, from `track()` to the end of its batch, on a storage that costs nothing. */
export async function decide(n, { pause, crowd }) {
  const [listening, count] = CROWDS[crowd](n)
  const campaigns = Array.from({ length: n }, (_, id) => campaign(`c${id}`, id < listening ? views(count) : { on: 'usage', from: 80 }))
  init(account({ campaigns, platform: { storage: memory() }, ui: false }))
  await expansion.ready
  // The half that speaks is there, and holds: it decides each time and shows nothing.
  expansion.hold()
  await expansion.preview('c0', 's')
  await expansion.act('upgrade')
  await pause(50)
  return () => {
    expansion.track('premium_feature_viewed', { feature: 'automations' })
    return expansion.flush()
  }
}
