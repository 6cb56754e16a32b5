import type { Handoff } from '../../src/model/handoff.js'
import { createClock, type TravellingClock } from './clock.js'
import { openDatabase } from './database.js'
import { createHandoffs, type Handoffs } from './handoffs.js'
import { type Inbox, openInbox } from './inbox.js'
import { createMailer } from './mailer.js'
import { createSchedule } from './schedule.js'
import { createSnapshots, type Snapshots } from './snapshots.js'

export interface Host {
  clock: TravellingClock
  handoffs: Handoffs
  inbox: Inbox
  snapshots: Snapshots
  /** Keeps hand-offs for good; the due ones leave afterwards. */
  accept(handoffs: readonly Handoff[]): void
  /** Moves the clock, sending on the way what falls due, on its day. Resolves once it has left. */
  travel(to: number): Promise<void>
  /** Starts again with nothing, on the real clock. */
  forget(): Promise<void>
  close(): Promise<void>
}

/** Less than this is the way of the request, not a journey. */
const JITTER = 1000

/** The server side of a customer: takes hand-offs, sends the mails on their day, keeps snapshots. All of it is in one file. */
export async function startHost(file: string): Promise<Host> {
  const database = await openDatabase(file)
  const clock = createClock(database)
  const handoffs = createHandoffs(database)
  const inbox = await openInbox(database, clock.now)
  const mailer = await createMailer(inbox.port)
  const schedule = createSchedule({ handoffs, inbox, send: mailer.send, clock })
  let journey = schedule.run()

  const go = async (to: number): Promise<void> => {
    for (let at = handoffs.nextAfter(clock.now()); at !== undefined && at <= to; at = handoffs.nextAfter(clock.now())) {
      clock.set(at)
      await schedule.run()
    }
    if (Math.abs(to - clock.now()) > JITTER) clock.set(to)
    await schedule.run()
  }

  return {
    clock, handoffs, inbox,
    snapshots: createSnapshots(database),
    accept(given) {
      handoffs.accept(given)
      void schedule.run()
    },
    travel: (to) => (journey = journey.then(() => go(to))),
    async forget() {
      // Nothing that is on its way may arrive afterwards.
      await schedule.run()
      database.change((write) => {
        for (const table of ['handoffs', 'mails', 'snapshots']) write(`delete from ${table}`)
      })
      clock.set(Date.now())
    },
    async close() {
      clock.stop()
      await schedule.close()
      mailer.close()
      await inbox.close()
      database.close()
    },
  }
}
