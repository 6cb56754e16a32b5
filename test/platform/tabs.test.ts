import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Tabs } from '../../src/model/platform.js'
import { createTabs } from '../../src/platform/tabs.js'
import { createFakeLocks } from './fake-locks.js'

const NAME = 'shop'
const open: Tabs[] = []
const tab = (name = NAME): Tabs => {
  const tabs = createTabs(name)
  open.push(tabs)
  return tabs
}
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20))

let channels: number
beforeEach(() => {
  channels = 0
  const Real = BroadcastChannel
  vi.stubGlobal('BroadcastChannel', class extends Real {
    constructor(name: string) {
      super(name)
      channels++
    }
    override close(): void {
      channels--
      super.close()
    }
  })
  vi.stubGlobal('navigator', { locks: createFakeLocks() })
})
afterEach(() => {
  for (const each of open.splice(0)) each.suspend()
  vi.unstubAllGlobals()
})

describe('hints', () => {
  test('reach every other tab of the same name, and not their sender', async () => {
    const [one, two, three, elsewhere] = [tab(), tab(), tab(), tab('other')]
    const heard: string[] = []
    one.onHint(() => heard.push('one'))
    two.onHint(() => heard.push('two'))
    three.onHint(() => heard.push('three'))
    elsewhere.onHint(() => heard.push('elsewhere'))
    one.hint()
    await settle()
    expect(heard.sort()).toEqual(['three', 'two'])
  })

  test('every tab has a name of its own, even where Math.random is fixed', () => {
    vi.spyOn(Math, 'random').mockReturnValue(0.5)
    const first = tab().id
    vi.stubGlobal('performance', { timeOrigin: 12345.6 })
    expect(tab().id).not.toBe(first)
  })

  test('nothing is opened before it is used', () => {
    tab()
    expect(channels).toBe(0)
  })

  test('FB8 a message is a hint whatever it says', async () => {
    const run = vi.fn()
    tab().onHint(run)
    const forged = new BroadcastChannel(NAME)
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has none
    for (const message of [undefined, null, 'x'.repeat(1000), { __proto__: null, type: 'erase' }, [[[]]]]) forged.postMessage(message)
    await settle()
    forged.close()
    expect(run.mock.calls).toEqual([[], [], [], [], []])
  })

  test.each([
    ['throws', function refuse() { throw new DOMException('no', 'SecurityError') }],
    ['is missing', undefined],
  ])('FB7 BroadcastChannel %s: done without', async (_, lacking) => {
    vi.stubGlobal('BroadcastChannel', lacking)
    const tabs = tab()
    const stop = tabs.onHint(() => {})
    tabs.hint()
    tabs.suspend()
    tabs.hint()
    tabs.resume()
    stop()
  })

  test('FB9 FB10 suspended: no channel stays open, listeners do, and resume opens it again', async () => {
    const [one, two] = [tab(), tab()]
    const run = vi.fn()
    one.onHint(run)
    two.onHint(() => {})
    one.suspend()
    expect(channels).toBe(1)
    two.hint()
    await settle()
    expect(run).not.toHaveBeenCalled()
    one.resume()
    one.resume()
    expect(channels).toBe(2)
    two.hint()
    await settle()
    expect(run).toHaveBeenCalledTimes(1)
  })

  test('FB9 a hint on leaving is heard, and leaves nothing open', async () => {
    const [one, two] = [tab(), tab()]
    const run = vi.fn()
    two.onHint(run)
    one.suspend()
    one.hint()
    expect(channels).toBe(1)
    await settle()
    expect(run).toHaveBeenCalledTimes(1)
  })

  test('a listener stops', async () => {
    const [one, two] = [tab(), tab()]
    const run = vi.fn()
    one.onHint(run)()
    two.hint()
    await settle()
    expect(run).not.toHaveBeenCalled()
  })
})
