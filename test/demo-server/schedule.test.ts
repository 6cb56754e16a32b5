import { array, assert, asyncProperty, constant, constantFrom, integer, oneof, record } from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Handoff } from '../../src/model/handoff.js'
import { createServerWorld, DAY, type Fate, mail, START, type World } from './process.js'

let world: World
beforeEach(() => {
  world = createServerWorld()
})
afterEach(() => world.remove())

const revisions = (): number[] => world.received.map(({ revision }) => revision)

describe('what is handed over', { timeout: 30_000 }, () => {
  test.each<[name: string, given: Partial<Handoff>[], sent: number[]]>([
    ['leaves on its day', [{}], [1]],
    ['twice is one mail', [{}, {}], [1]],
    ['leaves as last revised', [{}, { revision: 2 }], [2]],
    ['an older revision that comes late changes nothing', [{ revision: 2 }, { revision: 1 }], [2]],
    ['cancelled', [{}, { revision: 2, action: 'cancel' }], []],
    ['cancelled before it was known', [{ revision: 2, action: 'cancel' }, {}], []],
    ['scheduled again', [{}, { revision: 2, action: 'cancel' }, { revision: 3 }], [3]],
    ['an expired one stays', [{ expiresAt: START }], []],
    ['a case is listed, not mailed', [{ channel: 'crm' }], []],
  ])('%s', async (_, given, sent) => {
    const process = await world.start()
    for (const more of given) process.handoffs.accept([mail('a/1', more)])
    await process.schedule.run()
    expect(revisions()).toEqual([])
    await world.pass(process, 3 * DAY)
    expect(revisions()).toEqual(sent)
    for (const { at } of world.received) expect(at).toBe(START + DAY)
  })

  test('a revision of what has left sends nothing', async () => {
    const process = await world.start()
    process.handoffs.accept([mail('a/1')])
    await process.schedule.run()
    await world.pass(process, 2 * DAY)
    process.handoffs.accept([mail('a/1', { revision: 2, dueAt: START + 3 * DAY })])
    await process.schedule.run()
    await world.pass(process, 5 * DAY)
    expect(revisions()).toEqual([1])
    expect(process.handoffs.list(world.clock.at)).toMatchObject([{ revision: 1, status: 'sent' }])
  })
})

describe('FD7 FD8 a key is sent once', { timeout: 30_000 }, () => {
  test.each<[Fate]>([['arrives'], ['refused'], ['dies before'], ['dies after'], ['answer lost']])('when the first attempt %s', async (fate) => {
    world.fates.push(fate)
    let process = await world.start()
    process.handoffs.accept([mail('a/1'), mail('a/2', { dueAt: START + 2 * DAY })])
    await process.schedule.run()
    await world.pass(process, 3 * DAY)
    if (process.dead) {
      process = await world.start()
      await world.pass(process, DAY)
    }
    expect(world.received.map(({ key }) => key)).toEqual(['a/1', 'a/2'])
    expect(process.handoffs.list(world.clock.at).map(({ status }) => status)).toEqual(['sent', 'sent'])
  })

  test('accepted and killed at once, it is there after the restart', async () => {
    const { handoffs } = await world.start()
    handoffs.accept([mail('a/1')])
    await world.pass(await world.start(), 2 * DAY)
    expect(revisions()).toEqual([1])
  })

  test.each<[Handoff['action'], number[]]>([['cancel', []], ['schedule', [2]]])('a %s that comes during an attempt that failed holds', async (action, sent) => {
    world.fates.push('dies before')
    const process = await world.start()
    process.handoffs.accept([mail('a/1')])
    void process.schedule.run()
    await world.pass(process, DAY)
    process.handoffs.accept([mail('a/1', { action, revision: 2 })])
    await world.pass(await world.start(), DAY)
    expect(revisions()).toEqual(sent)
  })

  test('a server that refuses is asked less and less often, and never in vain for long', async () => {
    world.fates.push(...Array<Fate>(20).fill('refused'))
    const process = await world.start()
    process.handoffs.accept([mail('a/1')])
    await process.schedule.run()
    await world.pass(process, DAY + 60_000)
    expect(world.fates.length).toBeGreaterThan(15)
    await world.pass(process, DAY)
    expect(revisions()).toEqual([1])
  })

  test('whatever is handed over, refused, killed and restarted', { timeout: 60_000 }, async () => {
    const key = constantFrom('a/1', 'a/2', 'b/1')
    const act = oneof(
      record({ do: constant('hand' as const), key, revision: integer({ min: 1, max: 4 }), action: constantFrom('schedule' as const, 'cancel' as const), dueAt: integer({ min: 0, max: 8 }).map((day) => START + day * DAY) }),
      record({ do: constant('pass' as const), days: integer({ min: 0, max: 3 }) }),
      record({ do: constant('kill' as const) }),
      record({ do: constant('fate' as const), fate: constantFrom<Fate>('refused', 'dies before', 'dies after', 'answer lost') }),
    )
    await assert(
      asyncProperty(array(act, { maxLength: 25 }), async (acts) => {
        const world = createServerWorld()
        try {
          let process = await world.start()
          for (const each of acts) {
            if (process.dead || each.do === 'kill') process = await world.start()
            if (each.do === 'hand') {
              const { action, revision, dueAt } = each
              process.handoffs.accept([mail(each.key, { action, revision, dueAt })])
              void process.schedule.run()
              await world.pass(process, 0)
            } else if (each.do === 'pass') await world.pass(process, each.days * DAY)
            else if (each.do === 'fate') world.fates.push(each.fate)
          }
          world.fates.length = 0
          process = await world.start()
          await world.pass(process, 30 * DAY)
          const sent = world.received.map(({ key }) => key).sort()
          expect(sent).toEqual([...new Set(sent)])
          const list = process.handoffs.list(world.clock.at)
          expect(list.filter(({ status }) => status === 'sent').map(({ key }) => key).sort()).toEqual(sent)
          expect(list.filter(({ status }) => status !== 'sent' && status !== 'cancelled')).toEqual([])
        } finally {
          world.remove()
        }
      }),
      { numRuns: 40 },
    )
  })
})
