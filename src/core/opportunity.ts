import type { Campaign } from '../model/campaign.js'
import { RARE, type Topic } from '../model/event.js'
import type { SignalDefinition } from '../model/signal.js'
import type { Trial } from '../model/state.js'
import { count } from './count.js'
import { firing, signalsFor, total } from './score.js'
import { leaveLevels, passLevels } from './level.js'
import type { Draft } from './draft.js'
import { ms } from './duration.js'
import { begin, enrol, knownOf, mayReturn } from './enrolment.js'
import { causeOf, follow, topicFor } from './follow.js'
import { liveMeters, reaches } from './meter.js'
import { currentPlan, nextPlan } from './plan.js'
import { namedIn } from './named.js'
import { viewsOf } from './ripe.js'
import type { Rules } from './rules.js'
import { activeSignals } from './signals.js'
import { toTopic } from './topic.js'

const onUsage = (draft: Draft, { usage }: Rules<Campaign>): void => {
  const { situation, state, now } = draft
  for (const meter of liveMeters(situation, state, now)) {
    const topic: Topic = { type: 'meter', id: meter.id }
    for (const campaign of usage) {
      const reached = reaches(meter, campaign.trigger.from)
      const enrolment = reached ? enrol(draft, campaign, topic, meter.at, meter.period) : knownOf(draft, campaign.id, topic)
      if (!enrolment) continue
      if (reached) passLevels(campaign, enrolment, meter, meter.at)
      leaveLevels(campaign, enrolment, meter, now)
    }
  }
}

/** The views needed at first; one is enough for someone who is in the sequence already. */
const onViews = (draft: Draft, campaign: Rules<Campaign>['views'][0], viewed: ReturnType<typeof namedIn>): void => {
  const { count, within } = campaign.trigger
  for (const [id, stamps] of viewed) {
    const topic: Topic = { type: 'feature', id }
    const known = knownOf(draft, campaign.id, topic)
    const needed = known && !known.exit ? 1 : count
    if (stamps.length < needed) continue
    const views = viewsOf(stamps, within, draft.now)
    if (views.length >= needed) enrol(draft, campaign, topic, views.at(-1)!)
  }
}

const followsTrial = ({ steps }: Campaign): boolean => steps.some(({ due }) => 'from' in due && due.from === 'trial-start')

/** A trial may start without anything of ours: its mails and its card are due all the same. */
const onTrials = (draft: Draft, campaign: Campaign, types: readonly string[], trials: [string, Trial][]): void => {
  for (const [key, trial] of trials) {
    const topic = toTopic(key)
    const known = topic && knownOf(draft, campaign.id, topic)
    if (topic && types.includes(topic.type) && draft.now < trial.endsAt && (!known || known.exit) && !(known && known.at >= trial.startedAt)) enrol(draft, campaign, topic, trial.startedAt)
  }
}

/** The plan that answers the signals: every feature looked at or asked for, more of every meter that runs short. */
export const proposedPlan = ({ situation, state, now }: Draft, signals: readonly SignalDefinition[]): Topic | undefined => {
  const plan = currentPlan(situation, state, now)
  const asked = signals.flatMap(({ id, source, expires }) =>
    id.startsWith('feature-') && 'event' in source
      ? namedIn(state, source.event).flatMap(([feature, stamps]) => (now - stamps.at(-1)! <= ms(expires!) ? feature : []))
      : [],
  )
  const short = liveMeters(situation, state, now).flatMap(meter => (reaches(meter, 80) ? meter.id : []))
  const target = plan && (nextPlan(situation.catalog, plan, asked, short) ?? nextPlan(situation.catalog, plan, [], []))
  return target && { type: 'plan', id: target.id }
}

const onScore = (draft: Draft, { score, signals: all }: Rules<Campaign>): void => {
  const signals = signalsFor(all)
  const { situation, state, now } = draft
  const active = score.length ? activeSignals(signals, situation, state, now) : []
  const high = total(active) > situation.policy.threshold
  // A state that still holds is said again by each update; one that counts for nothing is no reason.
  const updates = active.some(({ id }) => id === 'usage') ? Object.values(state.essential.meters).map(({ at }) => at) : []
  const latest = Math.max(0, ...active.map(({ at }) => at ?? 0), ...updates)
  for (const campaign of score) {
    const known = knownOf(draft, campaign.id)
    const live = !!known && !known.exit
    const topic = live ? known.topic : high && (!known || mayReturn(known, latest, situation)) ? proposedPlan(draft, signals) : undefined
    if (topic) enrol(draft, campaign, topic, known ? latest : now)
  }
}

/** Events that are counted as they come, the host's own included. */
const onCounted = (draft: Draft, rules: Rules<Campaign>): void => {
  const { state, situation, now } = draft
  for (const [name, stamps] of Object.entries(state.behaviour.recent)) {
    const at = stamps.at(-1)!
    const listening = RARE.test(name) || now - at > ms(situation.policy.expiry) ? undefined : rules.events.get(name)
    if (!listening) continue
    const feature = namedIn(state, name).find(([, latest]) => latest.at(-1) === at)?.[0]
    for (const campaign of listening) {
      const topic = topicFor(draft, campaign.trigger.about, campaign, { feature })
      if (topic) enrol(draft, campaign, topic, at, undefined, causeOf(name, { feature }))
    }
  }
}

/** A use case is recognised once per window, by what is done. */
const onDetectors = (draft: Draft, rules: Rules<Campaign>): void => {
  const { state: { behaviour: { recent } }, situation, now } = draft
  for (const { useCase, product, event, count: needed, within, anchor } of situation.catalog.detectors ?? []) {
    const alive = (key: string) => (Object.hasOwn(recent, key) ? recent[key]!.filter(at => at <= now && now - at < ms(within as '7d')) : [])
    const seen = alive(event)
    if (seen.length < needed || alive('use_case_detected:' + useCase).length) continue
    for (const key of ['use_case_detected', 'use_case_detected:' + useCase]) count(recent, key, seen.at(-1)!, 1)
    follow(draft, rules, 'use_case_detected', { useCase, product, anchor }, seen.at(-1)!)
  }
}

const onSignals = (draft: Draft, rules: Rules<Campaign>): void => {
  const { situation, state, now } = draft
  if (!rules.signal.length) return
  const active = activeSignals(rules.signals, situation, state, now)
  const updates = Math.max(0, ...Object.values(state.essential.meters).map(({ at }) => at))
  for (const campaign of rules.signal) {
    const { any = [], all = [], about } = campaign.trigger
    const by = firing(campaign.trigger, active)
    const topic = by && topicFor(draft, about, campaign, {})
    if (!topic) continue
    const latest = Math.max(...active.filter(({ id }) => any.includes(id) || all.includes(id)).map(({ at }) => at ?? updates))
    // A state that has just become true begins now, whenever the event beside it was.
    enrol(draft, campaign, topic, knownOf(draft, campaign.id, topic) ? latest || now : now, undefined, { by: by.id })
  }
}

/** Finds in the facts who may be ready for what. Falling back later cancels nothing. */
export const findOpportunities = (draft: Draft, rules: Rules<Campaign>): void => {
  // A sequence that persuades tells of behaviour: without consent it is not even written down.
  const persuades = draft.situation.consent === 'granted'
  const viewed = namedIn(draft.state, 'premium_feature_viewed')
  const { enrolments, trials: tried } = draft.state.essential
  const trials = Object.entries(tried)
  // What is known is found by its campaign, as what begins here is.
  draft.begun = new Map()
  for (const one of enrolments.splice(0)) begin(draft, one)
  onUsage(draft, rules)
  for (const campaign of rules.views) {
    if (persuades) onViews(draft, campaign, viewed)
    onTrials(draft, campaign, ['feature'], trials)
  }
  if (trials.length)
    for (const campaign of rules.campaigns) if (campaign.trigger.on === 'event' && followsTrial(campaign) && Array.isArray(campaign.trigger.about)) onTrials(draft, campaign, campaign.trigger.about, trials)
  if (!persuades) return
  onDetectors(draft, rules)
  onCounted(draft, rules)
  onSignals(draft, rules)
  onScore(draft, rules)
}
