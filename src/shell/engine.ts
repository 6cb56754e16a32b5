import { advance } from '../core/advance.js'
import { emptyState } from '../core/empty.js'
import { isRipe } from '../core/ripe.js'
import type { Rules } from '../core/rules.js'
import { scoreOf } from '../core/score.js'
import type { Consent } from '../model/account.js'
import type { Access, Explanation } from '../model/decision.js'
import type { Input } from '../model/input.js'
import type { Outcome } from '../model/outcome.js'
import type { Platform, Stop } from '../model/platform.js'
import type { Situation } from '../model/situation.js'
import type { Behaviour, Essential } from '../model/state.js'
import { createAlarm } from './alarm.js'
import { commit } from './commit.js'
import { createInbox } from './inbox.js'
import type { Speaker, View } from './speech.js'

/** Inputs that are kept for when the disk is back. */
const UNSAVED = 200

/** What the engine of one subject needs from the page around it. */
export interface EnginePorts {
  platform: Platform
  rules: Rules
  /** Everything but the page and the storage, which the engine asks for itself. */
  situation: () => Omit<Situation, 'page' | 'durable'>
  /** What was said last of the consent, in whichever tab; once for each time it is said. */
  consented: (consent: Consent) => void
  held: () => boolean
  /** Loads the half that speaks. */
  loadSpeaker: (engine: Engine) => Promise<Speaker>
  emit: (outcome: Outcome) => void
  /** After every batch, with what is now known. */
  settled: (view: View) => void
  report: (code: string, message: string) => void
}

export interface Engine {
  put(input: Input): void
  /** Asks for a batch; a claim may be known to be `dead`. Where the facts are what they were, none is drawn from them again: tabs that were told different things would correct each other. */
  wake(dead?: string, same?: boolean): void
  /** What is known, inputs that still wait included. */
  view(): View
  explain(only?: string): Explanation[]
  waysOut(meter: string): Access['waysOut']
  speaker(): Promise<Speaker | undefined>
  ready: Promise<void>
  flush(): Promise<void>
  /** Takes everything off the screen at once, writes what waits, and ends. */
  close(): Promise<void>
  key: string
}

/** The loop: take what waits, commit it in one transaction, carry out what was decided, set the alarm. */
export const createEngine = ({ platform, rules, situation: around, consented, held, loadSpeaker, emit, settled, report }: EnginePorts): Engine => {
  const { time, storage, tabs, page } = platform
  const { accountId, userId } = around()
  const key = `subject:${accountId}/${userId}`
  const startedAt = time.now()
  let known: Pick<View, 'state' | 'screen'> = { state: emptyState(startedAt), screen: {} }
  let behaviour: Behaviour | undefined
  /** Committed while the storage answered from memory. */
  let unsaved: Input[] = []
  let dead: string | undefined
  let speaker: Speaker | undefined
  let loading: Promise<Speaker | undefined> | undefined
  let running: Promise<void> | undefined
  let again = false
  let closed = false
  /** In the page cache, or on the way there. */
  let away = false
  /** This page has a reason of its own to look, and not only another tab's. */
  let own = true
  /** The latest change of consent that was read, or said here. */
  let heard: string | undefined
  // Not from nought: the engine of whoever was here before, in the same tab, has counted from there as well.
  let claims = startedAt
  let isReady!: () => void
  const ready = new Promise<void>(resolve => {
    isReady = resolve
  })

  const situation = (): Situation => ({
    ...around(),
    page: { ...speaker?.page(), visible: !closed && page.visible(), held: held(), tab: tabs.id, dead },
    durable: storage.durable(),
  })

  const view = (): View => {
    const now = time.now()
    const current = situation()
    const waiting = inbox.waiting()
    return { ...known, state: waiting.length ? advance(current, known.state, waiting, now, speaker?.speech()).state : known.state, situation: current, now }
  }

  /** A campaign that cannot be understood is for the half that speaks to refuse. */
  const quietly = (ask: () => boolean): boolean => {
    try {
      return ask()
    } catch {
      return true
    }
  }
  const ripe = ({ situation: current, state, now }: Omit<View, 'screen'>): boolean => isRipe(rules, current, state, now)

  /** Whether what waits may change what people see or receive. */
  const pressing = (): boolean =>
    quietly(() => inbox.waiting().some(({ type }) => type !== 'event' && type !== 'active') || (speaker ? speaker.pressing(view(), known.state) : ripe(view())))

  const load = (): Promise<Speaker | undefined> =>
    (loading ??= loadSpeaker(engine).then(
      loaded => {
        if (closed) loaded.stop()
        else {
          speaker = loaded
          look()
        }
        return speaker
      },
      error => void report('load', String(error)),
    ))

  /** Runs inside the transaction, which may be tried again: what it finds twice must do no more than once. */
  const heed = (said: Essential['consent']): Consent => {
    // Clocks are set back: news is what was not read before, whatever its date.
    const news = said?.at + '' + said?.value
    if (said && news !== heard && (heard || said.at >= startedAt)) consented(said.value)
    heard = news
    return around().consent
  }

  const batch = async (): Promise<void> => {
    const now = time.now()
    // A clock that cannot be read decides nothing; what waits, waits on.
    if (!(now > 0)) return
    const inputs = inbox.take()
    // What follows from facts is drawn where they were heard: tabs that were told different things would correct each other for ever.
    const echo = !own && !unsaved.length && inputs.every(input => 'key' in input)
    own = false
    const current = situation()
    // The lock is asked for before the claim can be seen: whoever finds the claim waits behind it.
    const claim = current.page.visible && speaker?.able() ? `${tabs.id}.${++claims}` : undefined
    const letGo = claim ? speaker!.hold(claim) : () => {}
    try {
      const { view: found, spoken, outcomes, fresh, changed, broken } = await commit(storage, { key, situation: current, heed, inputs, unsaved, echo, now, page: behaviour, speaker, claim })
      const { state } = (known = found)
      const { consent } = current
      behaviour = consent === 'pending' ? state.behaviour : undefined
      // Behaviour that is of this page, or of nobody, must not come back with a later consent.
      const keep = (input: Input) => consent === 'granted' || input.type !== 'event' || input.name === 'quota_updated'
      unsaved = fresh ? [] : [...unsaved, ...inputs].filter(keep).slice(-UNSAVED)
      for (const outcome of outcomes) emit(outcome)
      if (spoken && speaker) speaker.carryOut({ ...found, situation: situation() }, spoken, letGo)
      else letGo()
      if (!closed) {
        alarm.set(state, spoken?.decision.until, now)
        if (quietly(() => ripe(found))) void load()
        // What is known of whoever has left is no longer told.
        settled({ ...found, situation: situation() })
      }
      if (changed) tabs.hint()
      if (broken !== undefined) {
        report('record', 'broken')
        void storage.commit(['quarantine'], () => ({ writes: [broken], result: 0 }))
      }
    } catch (error) {
      letGo()
      report('commit', String(error))
    }
  }

  const run = (): void => {
    again = true
    running ??= (async () => {
      while (again) {
        again = false
        await batch()
        isReady()
      }
      running = undefined
    })()
  }

  const look = (same?: boolean): void => {
    own ||= !same
    inbox.wake()
  }
  const inbox = createInbox(time, () => away || run(), pressing)
  const alarm = createAlarm(time, look)
  const stops: Stop[] = [
    tabs.onHint(() => {
      if (page.visible()) look(true)
    }),
    page.watch(change => {
      away = change === 'leave'
      if (away || change === 'hidden') {
        speaker?.withdraw(away)
        if (!away) return run()
        // What is open, or is opened before it freezes, would cost the page its place in the cache; what waits is written when it returns.
        tabs.suspend()
        return storage.suspend()
      }
      tabs.resume()
      if (change !== 'route') inbox.put({ type: 'active', at: time.now() })
      if (change !== 'active') look()
    }),
  ]
  if (page.visible()) inbox.put({ type: 'active', at: startedAt })
  else look()

  const flush = async (): Promise<void> => {
    const pending = () => (inbox.waiting().length && time.now() > 0) || running
    do {
      if (inbox.waiting().length) run()
      await running
      // Whoever waits wants to know everything: what was written, and what is said of it.
      if (!closed && !speaker && (await load())) {
        own = true
        run()
      }
      await speaker?.settled()
    } while (pending())
  }

  const engine: Engine = {
    put: inbox.put,
    wake(gone, same) {
      dead = gone ?? dead
      look(same)
    },
    view,
    explain(only) {
      if (speaker) return speaker.explain(only)
      void load()
      const now = view()
      const score = scoreOf(rules, now.situation, now.state, now.now)
      return rules.campaigns.flatMap(({ id, trigger }) => ((only ?? id) === id ? { campaign: id, outcome: 'quiet', reasons: [], score: trigger.on === 'score' ? score : undefined } : []))
    },
    waysOut: meter => speaker?.waysOut(meter) ?? [],
    speaker: load,
    ready,
    flush,
    key,
    close() {
      for (const stop of stops) stop()
      alarm.off()
      speaker?.stop()
      closed = true
      const ended = flush()
      inbox.stop()
      return ended
    },
  }
  return engine
}
