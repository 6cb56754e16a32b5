import { hear } from '../core/answer.js'
import { conclude } from '../core/conclude.js'
import { decide } from '../core/decide.js'
import { explain } from '../core/explain.js'
import { messageOf } from '../core/facts.js'
import type { Campaign } from '../model/campaign.js'
import type { Rules } from '../core/rules.js'
import { signalsFor } from '../core/score.js'
import { claimFor, foldScreen, takeScreen } from '../core/screen.js'
import type { Explanation } from '../model/decision.js'
import type { Input, MessageRef } from '../model/input.js'
import type { Message } from '../model/message.js'
import type { Options } from '../model/options.js'
import type { Outcome } from '../model/outcome.js'
import type { Calm, Locks, Platform } from '../model/platform.js'
import type { Border } from '../model/shape.js'
import type { SignalDefinition } from '../model/signal.js'
import type { AccountReport } from '../model/report.js'
import { planById } from '../core/topic.js'
import { waysOut } from '../core/ways-out.js'
import { createBlocks } from './blocks.js'
import { ghostOf } from './ghost.js'
import type { CreateDevices, Devices } from './devices.js'
import { createNotices } from './notices.js'
import { opportunitiesOf, type Opportunity } from './opportunities.js'
import { createOutbox, type OutboxPorts } from './outbox.js'
import { readCatalog } from './catalog.js'
import { readPolicy } from './policy.js'
import { createPresenter } from './presenter.js'
import type { previewOf } from './preview.js'
import type { Speaker, View } from './speech.js'
import type { Stage } from './stage.js'
import type { WriteMail } from './write-handoff.js'

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
  /** Absent where one file holds everything. */
  loadReport: () => Promise<(view: View, options: { accountName?: string; locale: string; campaigns: readonly Campaign[]; signals: readonly SignalDefinition[] }) => AccountReport>
  openEndpoint?: OutboxPorts['openEndpoint']
  loadDevices: () => Promise<CreateDevices>
  loadPreview: () => Promise<typeof previewOf>
  /** There from the start when the host mirrors the state. */
  createDevices?: CreateDevices
  put: (input: Input) => void
  wake: (dead?: string, same?: boolean) => void
  view: () => View
  emit: (outcome: Outcome) => void
  changed: (message: Message | undefined) => void
  found: (opportunities: Opportunity[]) => void
  report: (code: string, message: string) => void
  border: Border
}

/** What the instance gives; the rest comes with the half that speaks. */
export type SpeechPorts = Omit<SpeakerPorts, 'rules' | 'stage' | 'loadMail' | 'loadReport' | 'loadDevices' | 'loadPreview' | 'createDevices' | 'openEndpoint' | 'calm' | 'locks'>

const about = ({ campaign, step, topic, surface, kind }: Message | MessageRef, at: number) => ({ campaign, step, topic, surface, kind, at })

export const createSpeaker = (ports: SpeakerPorts): Speaker => {
  const { platform, calm, locks, rules, options, locale, stage, subject, accountName, loadMail, loadReport, loadDevices, loadPreview, createDevices, openEndpoint, put, wake, view, emit, changed, found, report, border } = ports
  const { time } = platform
  const { links } = options
  let stopped = false
  let warned = false
  /** The plan that was last found missing from the catalogue. */
  let unknownPlan: string | undefined
  /** The screen as it was read when it was last written: a disk that gives it again forgets. */
  let replaced: string | undefined

  const presenter = createPresenter({
    stage, time, put, report, changed, handlers: options.handlers ?? {},
    shown: ref => emit({ type: 'shown', detail: about(ref, ref.shownAt) }),
  })
  const outbox = createOutbox({ platform, openEndpoint, byId: rules.byId, options, locale, accountName, loadMail, put, wake: () => wake(undefined, true), emit, report })
  const sharing = { options, subject, time, put, wake: () => wake(), view, report }
  let devices = createDevices?.(sharing)
  /** Few hosts mirror the state, so what merges it comes when first needed. */
  const missing = (error: unknown): undefined => {
    report('load', String(error))
  }
  const share = async (): Promise<Devices> => (devices ??= (await loadDevices())(sharing))
  const tell = ({ situation, state, screen, now }: View, only?: string): Explanation[] => explain(rules, situation, state, screen, now, only)
  const blocks = createBlocks({ platform, calm, locks, wake })
  const notices = createNotices({ stage, rules, links, presenter, reopen: meter => put({ type: 'asked', meter, at: time.now() }), again: () => notices.update(view()) })

  return {
    policy: readPolicy(options.policy, border),
    catalog: readCatalog(options.catalog, border),
    speech: echo => ({
      hear: (draft, input) => hear(draft, input, rules, border, devices?.take),
      conclude(draft, before) {
        if (echo) return
        conclude(draft, rules, before, border)
        devices?.keep(draft)
      },
    }),
    speak({ state, screen: seen, situation, now }, inputs, claim) {
      const { tab, dead } = situation.page
      const found = foldScreen(seen, inputs, state.essential.history, now, dead)
      devices?.heard(inputs)
      const read = JSON.stringify(seen)
      const forgotten = read === replaced
      for (const input of inputs) if (forgotten && input.type === 'answer' && input.ghost) presenter.lose(input)
      const decision = decide(rules, situation, state, found, now)
      const { present } = decision
      const shown = claim && found.claim?.tab !== tab && present && stage.ready(present.blocks) ? present : undefined
      const taken = takeScreen(found, decision, shown && claimFor(shown, claim!, tab, subject, now), tab, now)
      // Written again and again, it would have tabs wake each other for ever.
      return { screen: forgotten && !shown ? seen : taken, read, taken, decision, shown, handoffs: outbox.lease(state, now) }
    },
    carryOut(now, { read, taken, decision, shown, handoffs }, letGo) {
      const forgotten = read === replaced
      if (now.situation.durable && JSON.stringify(now.screen) !== read) replaced = read
      presenter.stored(taken.claim?.id)
      const current = presenter.current()
      if (current && !current.preview && (taken.claim?.id !== current.id || taken.giveWay || !decision.keep)) {
        if (forgotten) presenter.lose(current)
        presenter.withdraw()
        if (!decision.keep) emit({ type: 'withdrawn', detail: about(current, now.now) })
      }
      if (shown?.ghost) for (const input of ghostOf(shown, taken.claim!.id, now.now)) put(input)
      if (shown && !shown.ghost) presenter.show(messageOf(rules, now.situation, now.state, shown, taken.claim!.id, now.now, links), letGo)
      else letGo()
      devices?.note(now)
      if (stopped) return presenter.withdraw()
      if (!warned && !now.situation.entitlements && decision.skips.some(({ verdict }) => verdict.reason === 'entitlement-unknown')) {
        warned = true
        report('entitlements', 'Nothing is offered while traits.plan is unknown: give it or call setEntitlements().')
      }
      const { traits, catalog } = now.situation
      if (traits.plan && traits.plan !== unknownPlan && !planById(catalog, traits.plan)) {
        unknownPlan = traits.plan
        border.complain({ path: 'traits.plan', value: traits.plan, expected: 'nothing', known: catalog.plans?.map(({ id }) => id) ?? [] })
      }
      // Kept back by the page alone, it is near: what draws it comes meanwhile.
      if (decision.skips.some(({ verdict: { rule, reason } }) => rule === 'page' && reason !== 'page-hidden')) void stage.prepare()
      if (decision.present && !stage.ready(decision.present.blocks)) void stage.prepare(decision.present.blocks).then(able => able && wake())
      blocks.watch(decision, taken)
      notices.update(now)
      found(opportunitiesOf(rules, now))
      if (options.debug) console.debug('[expansion]', now.state, tell(now))
      outbox.carryOut(now, handoffs)
    },
    pressing: ({ situation, state, screen, now }, before) =>
      JSON.stringify(state.essential.outbox) !== JSON.stringify(before.essential.outbox) || !!decide(rules, situation, state, screen, now).present,
    able: () => stage.ready() && !presenter.current() && !presenter.broken() && !stopped,
    hold: locks.hold,
    page: () => ({ obstacle: calm.obstacle(), path: calm.path(), uninformed: devices?.uninformed(), undrawable: presenter.undrawable() }),
    explain: only => tell(view(), only),
    waysOut(meter) {
      const { situation, state, now } = view()
      return waysOut(situation, state, meter, now)
    },
    async preview(campaign, step, overrides) {
      const message = (await loadPreview().catch(missing))?.(rules, view(), campaign, step, links, overrides)
      if (!message || !(await stage.prepare(message.blocks))) return false
      presenter.preview(message)
      return true
    },
    press(label, choice) {
      const { buttons = [], closes } = presenter.current() ?? {}
      // A cross is no button of the step, and closes all the same.
      const button = buttons.find(one => one.label === label) ?? (label === 'close' && closes ? { label, answer: closes } : undefined)
      return button ? presenter.press(button, choice) : Promise.resolve('failed')
    },
    hydrate: given => share().then(shared => shared.hydrate(given)).catch(missing),
    snapshot: () => share().then(shared => shared.snapshot(view())).catch(missing),
    report: () => loadReport().then(write => write(view(), { accountName, locale, campaigns: rules.campaigns, signals: signalsFor(rules.signals) })).catch(missing),
    withdraw(leaving) {
      presenter.withdraw()
      if (leaving) {
        presenter.stored(undefined)
        blocks.stop()
      }
      devices?.leave()
    },
    settled: outbox.settled,
    stop() {
      presenter.withdraw()
      devices?.stop()
      stopped = true
      outbox.stop()
      blocks.stop()
      calm.stop()
      stage.destroy()
    },
  }
}

