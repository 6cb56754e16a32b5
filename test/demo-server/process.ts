import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Clock } from '../../demo/server/clock.js'
import { openDatabase } from '../../demo/server/database.js'
import { createHandoffs, type Handoffs } from '../../demo/server/handoffs.js'
import type { Send } from '../../demo/server/mailer.js'
import { createSchedule, type Schedule } from '../../demo/server/schedule.js'
import type { Handoff } from '../../src/model/handoff.js'

export const DAY = 86_400_000
export const START: number = Date.parse('2026-03-02T09:00:00Z')

/** What becomes of the next mail given to SMTP: it arrives and we hear of it; it does not; the process dies before or after it arrived; the answer is lost. */
export type Fate = 'arrives' | 'refused' | 'dies before' | 'dies after' | 'answer lost'

export interface Process {
  handoffs: Handoffs
  schedule: Schedule
  /** Died in the middle of a mail. */
  dead: boolean
}

export interface World {
  clock: Clock & { at: number }
  /** The inbox, which outlives the process: Message-ID and key of all that came. */
  received: { id: string; key: string; revision: number; at: number }[]
  fates: Fate[]
  /** Starts the process, on the file that the last one left. */
  start(): Promise<Process>
  /** Lets days go by. */
  pass(process: Process, ms: number): Promise<void>
  remove(): void
}

const settled = (): Promise<void> => new Promise((done) => { setImmediate(() => setImmediate(done)) })

export function createServerWorld(): World {
  const folder = mkdtempSync(join(tmpdir(), 'expansion-server-'))
  const alarms = new Map<() => void, number>()
  const clock: World['clock'] = {
    at: START,
    now: () => clock.at,
    alarm(at, run) {
      const ring = (): void => run()
      alarms.set(ring, at)
      return () => void alarms.delete(ring)
    },
  }
  const received: World['received'] = []
  const fates: Fate[] = []
  const world: World = {
    clock, received, fates,
    async start() {
      alarms.clear()
      const handoffs = createHandoffs(await openDatabase(join(folder, 'host.sqlite')))
      const arrive = ({ key, revision }: Handoff, id: string): void => void received.push({ id, key, revision, at: clock.at })
      const never = (): Promise<void> => {
        process.dead = true
        return new Promise(() => {})
      }
      const send: Send = async (handoff, id) => {
        const fate = fates.shift() ?? 'arrives'
        if (fate === 'dies before') return never()
        if (fate === 'refused') throw new Error('421 Try again later')
        arrive(handoff, id)
        if (fate === 'dies after') return never()
        if (fate === 'answer lost') throw new Error('connection reset')
      }
      const inbox = { has: (id: string) => received.some((mail) => mail.id === id) }
      const process: Process = { handoffs, dead: false, schedule: createSchedule({ handoffs, inbox, send, clock }) }
      void process.schedule.run()
      await settled()
      return process
    },
    async pass(process, ms) {
      const end = clock.at + ms
      for (;;) {
        await settled()
        const next = Math.min(...alarms.values())
        if (process.dead || next > end) break
        clock.at = Math.max(clock.at, next)
        for (const [ring, at] of alarms) if (at <= clock.at && alarms.delete(ring)) ring()
      }
      clock.at = Math.max(clock.at, end)
      await settled()
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
  return world
}

export const mail = (key: string, more: Partial<Handoff> = {}): Handoff => ({
  action: 'schedule', key, revision: 1, channel: 'email', kind: 'service', dueAt: START + DAY, locale: 'fr',
  template: 'quota-80', subject: key, text: key, html: `<p>${key}</p>`, fields: {}, ...more,
})
