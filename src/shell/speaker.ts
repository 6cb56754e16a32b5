import { hear } from '../core/answer.js'
import { conclude } from '../core/conclude.js'
import { decide } from '../core/decide.js'
import { explain } from '../core/explain.js'
import { messageOf } from '../core/facts.js'
import type { Campaign } from '../model/campaign.js'
import type { Rules } from '../core/rules.js'
import { claimFor, foldScreen } from '../core/screen.js'
import type { Decision } from '../model/decision.js'
import type { Intent } from '../model/handoff.js'
import type { Input, MessageRef } from '../model/input.js'
import type { Message } from '../model/message.js'
import type { Options } from '../model/options.js'
import type { Outcome } from '../model/outcome.js'
import type { Calm, Locks, Platform } from '../model/platform.js'
import type { Border } from '../model/shape.js'
import type { State } from '../model/state.js'
import { waysOut } from '../core/ways-out.js'
import { createBlocks } from './blocks.js'
import { createNotices } from './notices.js'
import { opportunitiesOf, type Opportunity } from './opportunities.js'
import { handOver, type WriteMail } from './outbox.js'
import { readPolicy } from './policy.js'
import { prune } from './prune.js'
import { createPresenter } from './presenter.js'
import { previewOf } from './preview.js'
import type { Speaker, View } from './speech.js'
import type { Stage } from './stage.js'

/** Another tab may try a hand-off that was not acknowledged after this. */
const LEASE = 30_000

export interface SpeakerPorts {
  platform: Platform
  calm: Calm
  locks: Locks
  rules: Rules<Campaign>
  options: Options
  locale: string
  stage: Stage
  subject: string
  accountName?: string
  loadMail: () => Promise<WriteMail>
  put: (input: Input) => void
  wake: (dead?: string) => void
  view: () => View
  emit: (outcome: Outcome) => void
  changed: (message: Message | undefined) => void
  found: (opportunities: Opportunity[]) => void
  report: (code: string, message: string) => void
  border: Border
}

const lease = (state: State, now: number): [string, Intent][] => {
  const due = Object.entries(state.essential.outbox).filter(([, { acceptedAt, leasedUntil }]) => !acceptedAt && !(leasedUntil! > now))
  for (const [, intent] of due) intent.leasedUntil = now + LEASE
  return due
}

/** When the first hand-off that was not accepted may be tried again. */
const nextLease = ({ essential: { outbox } }: State): number =>
  Math.min(...Object.values(outbox).map(({ acceptedAt, leasedUntil }) => (acceptedAt ? Infinity : (leasedUntil ?? Infinity))))

const about = ({ campaign, step, topic, surface, kind }: Message | MessageRef, at: number) => ({ campaign, step, topic, surface, kind, at })

export const createSpeaker = (ports: SpeakerPorts): Speaker => {
  const { platform, calm, locks, rules, options, locale, stage, subject, accountName, loadMail, put, wake, view, emit, changed, found, report, border } = ports
  const { time } = platform
  const { deliver, links, copy } = options
  let stopped = false
  let delivering: Promise<unknown> = Promise.resolve()
  let retry = () => {}
  let warned = false

  const presenter = createPresenter({
    stage, time, put, report, changed, handlers: options.handlers ?? {},
    shown: ref => emit({ type: 'shown', detail: about(ref, ref.shownAt) }),
  })
  const blocks = createBlocks({ platform, calm, locks, wake })
  const notices = createNotices({ stage, rules, links, presenter, reopen: meter => put({ type: 'asked', meter, at: time.now() }), again: () => notices.update(view()) })

  void prune(platform.storage, 'subject:' + subject, time.now()).catch(error => report('prune', String(error)))

  /** Marketing of another tab makes room for service of this one. */
  const asksRoom = ({ skips }: Decision): boolean =>
    skips.some(({ campaign, step, verdict }) => verdict.rule === 'screen' && rules.byId.get(campaign)?.steps.find(({ id }) => id === step)?.kind === 'service')

  const handOff = async (leased: readonly [string, Intent][], { situation, state }: View): Promise<void> => {
    const { handoffs, inputs, error } = await handOver(leased, { deliver: deliver!, loadMail, locale, copy, accountName }, situation, state, time)
    for (const handoff of handoffs) emit({ type: 'handoff', detail: handoff })
    for (const input of inputs) put(input)
    if (error) report('deliver', `Hand-offs were not accepted: ${String(error)}. They are kept and tried again; resolve deliver() once they are.`)
  }

  return {
    policy: readPolicy(options.policy, border),
    speech: { hear: (draft, input) => hear(draft, input, border), conclude: (draft, before) => conclude(draft, rules, before, border) },
    speak({ state, screen: seen, situation, now }, inputs, claim) {
      const screen = foldScreen(seen, inputs, now, situation.page.dead)
      const decision = decide(rules, situation, state, screen, now)
      const mine = screen.claim?.tab === situation.page.tab
      const shown = claim !== undefined && !mine ? decision.present : undefined
      if (shown) Object.assign(screen, { claim: claimFor(shown, claim!, situation.page.tab, subject, now), giveWay: undefined })
      else if (!mine && screen.claim?.kind === 'marketing' && asksRoom(decision)) screen.giveWay = true
      return { screen, decision, shown, handoffs: deliver && !stopped ? lease(state, now) : [] }
    },
    carryOut(now, { screen, decision, shown, handoffs }, letGo) {
      presenter.stored(screen.claim?.id)
      const current = presenter.current()
      if (current && !current.preview && (screen.claim?.id !== current.id || screen.giveWay || !decision.keep)) {
        presenter.withdraw()
        if (!decision.keep) emit({ type: 'withdrawn', detail: about(current, now.now) })
      }
      if (shown) presenter.show(messageOf(rules, now.situation, now.state, shown, screen.claim!.id, now.now, links), letGo)
      else letGo()
      if (stopped) return
      if (!warned && !now.situation.entitlements && decision.skips.some(({ verdict }) => verdict.reason === 'entitlement-unknown')) {
        warned = true
        report('entitlements', 'What the account has is unknown, so nothing is offered; give traits.plan, or call setEntitlements().')
      }
      if (decision.present && !stage.ready()) void stage.prepare().then(able => able && wake())
      blocks.watch(decision, screen)
      notices.update(now)
      found(opportunitiesOf(rules, now))
      if (options.debug) console.debug('[expansion]', now.state, explain(rules, now.situation, now.state, now.screen, now.now))
      retry()
      const retryAt = nextLease(now.state)
      if (deliver && retryAt < Infinity) retry = time.alarm(retryAt, () => wake())
      if (handoffs.length) delivering = handOff(handoffs, now)
    },
    pressing: ({ situation, state, screen, now }, before) =>
      JSON.stringify(state.essential.outbox) !== JSON.stringify(before.essential.outbox) || !!decide(rules, situation, state, screen, now).present,
    able: () => stage.ready() && !presenter.current() && !presenter.broken() && !stopped,
    hold: locks.hold,
    obstacle: calm.obstacle,
    explain: ({ situation, state, screen, now }, only) => explain(rules, situation, state, screen, now, only),
    waysOut: ({ situation, state, now }, meter) => waysOut(situation, state, meter, now),
    async preview(now, campaign, step, overrides) {
      const message = (await stage.prepare()) && previewOf(rules, now, campaign, step, links, overrides)
      if (message) presenter.preview(message)
      return !!message
    },
    press(label) {
      const button = presenter.current()?.buttons.find(one => one.label === label)
      return button ? presenter.press(button) : Promise.resolve('failed')
    },
    withdraw: presenter.withdraw,
    settled: () => delivering,
    stop() {
      presenter.withdraw()
      stopped = true
      retry()
      blocks.stop()
      calm.stop()
      stage.destroy()
    },
  }
}

