import { DAY } from '../core/duration.js'
import type { ButtonLabel } from '../model/campaign.js'
import type { Message } from '../model/message.js'
import { describeMistake } from '../schema/index.js'
import { loadConfiguration } from './configuration.js'
import { type Io, isStopped } from './io.js'
import { readLine, type Tracked } from './tracked.js'
import { createWorld } from './world.js'

/** 5 January 2026, 09:00 UTC: where time starts when the first line names none. */
const START = Date.UTC(2026, 0, 5, 9)

/** The button that means what was asked for, or what closing the message would. */
const buttonFor = ({ buttons, closes }: Message, wanted: string): ButtonLabel | undefined => {
  const meant = wanted === 'later' ? ['snoozed', 'declined', 'dismissed'] : ['dismissed', closes ?? 'snoozed']
  return meant.flatMap(answer => buttons.find(button => button.answer === answer) ?? [])[0]?.label
}

/**
 * `simulate <config> <events.ndjson> [--answer later|close|none] [--days 30]`: the real engine on a virtual clock.
 * Each line is `{ at?, after?, event, props?, traits? }`. Prints what was shown, answered and handed over.
 */
export const simulate = async (io: Io, [path, file]: string[], { answer, days }: { answer: string; days: number }): Promise<number> => {
  const loaded = await loadConfiguration(io, path!)
  if (isStopped(loaded)) {
    io.err(loaded.stopped)
    return 2
  }
  for (const mistake of loaded.mistakes) io.err(describeMistake(mistake))
  const events: Tracked[] = []
  let broken = 0
  let line = 0
  let at = START
  try {
    for await (const text of io.lines(file!)) {
      line++
      if (!text.trim()) continue
      const read = readLine(text, at)
      if (typeof read === 'string') {
        broken++
        io.err(`${file}:${line}: ${read}; skipped`)
      } else {
        events.push(read)
        at = read.at
      }
    }
  } catch (error) {
    io.err(`${file}: ${String(error)}`)
    return 2
  }

  const start = events[0]?.at ?? START
  const { browser, handed, open, rest } = await createWorld(loaded.configuration, { accountId: 'account', userId: 'user', roles: ['owner'], traits: { plan: loaded.configuration.catalog?.plans?.[0]?.id } }, start)
  const expansion = open()
  const say = (what: string, ...rest: (string | undefined)[]): void => io.out([new Date(browser.now()).toISOString(), what.padEnd(9), ...rest.filter(Boolean)].join('  '))
  expansion.on('shown', ({ campaign, step, surface, topic }) => say('shown', `${campaign}.${step}`, surface, `${topic.type}:${topic.id}`))
  for (const type of ['dismissed', 'snoozed', 'declined', 'withdrawn'] as const) expansion.on(type, ({ campaign, step }) => say(type, `${campaign}.${step}`))
  const printed = { count: 0 }
  const settle = async (): Promise<void> => {
    await rest(expansion)
    const message = expansion.$message.get()
    const label = message && answer !== 'none' ? buttonFor(message, answer) : undefined
    if (label) {
      await expansion.act(label)
      await rest(expansion)
    }
    for (const { action, channel, campaign, step, key, revision, dueAt } of handed.slice(printed.count)) say(action, channel, `${campaign ?? ''}.${step ?? ''}`, `due ${new Date(dueAt).toISOString()}`, `${key}#${revision}`)
    printed.count = handed.length
  }
  /** Days pass one by one, so that what falls due on one is seen and answered on it. */
  const until = async (moment: number): Promise<void> => {
    while (browser.now() < moment) {
      await browser.advance(Math.min(DAY, moment - browser.now()))
      await settle()
    }
  }

  await settle()
  for (const [index, { at: when, event, props, traits }] of events.entries()) {
    await until(when)
    if (traits) expansion.setTraits(traits)
    if (event !== undefined) expansion.track(event, props)
    // What happens at one moment is decided upon once.
    if (events[index + 1]?.at !== when) await settle()
  }
  await until(browser.now() + days * DAY)
  expansion.destroy()
  for (const { message } of browser.errors) io.err(message)
  io.err(`${events.length} lines played, ${broken} skipped.`)
  return broken ? 1 : 0
}
