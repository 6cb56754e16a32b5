import type { Campaign, Step } from '../model/campaign.js'
import type { Context } from '../model/condition.js'
import type { Rule, Verdict } from '../model/decision.js'
import type { Topic } from '../model/event.js'
import type { Situation } from '../model/situation.js'
import type { Enrolment, Screen, State } from '../model/state.js'
import { allowances, type Finding } from './allowed.js'
import { buttonsOf } from './buttons.js'
import { ms, SECOND } from './duration.js'
import { contains } from './contains.js'
import { contextOf } from './context.js'
import { capEnds } from './history.js'
import { liveMeter, reaches } from './meter.js'
import { offerFor } from './offer.js'
import { isAnswered, type Turn } from './sequence.js'
import { inSession } from './session.js'
import { tried } from './trial.js'
import { waitEnds } from './wait.js'

/** Someone who may be shown a step: everything that the rules read. */
export interface Candidate {
  campaign: Campaign
  step: Step
  topic: Topic
  enrolment: Enrolment
  turn: Turn
  situation: Situation
  state: State
  screen: Screen
  now: number
  /** The campaign's condition, compiled. */
  meets?: (context: Context) => boolean
}

type Ask = (candidate: Candidate) => Finding

const MODALS: readonly unknown[] = ['modal', 'blocking-modal']
const yes: Finding = { reason: 'ok' }
const marketing = (ask: Ask): Ask => candidate => (candidate.step.kind === 'marketing' ? ask(candidate) : yes)

/**
 * Seen in this session and not answered: drawing it again goes on with the same impression, and consumes nothing.
 * What was dated ahead of the clock would be of every session until then, and of that one.
 */
const goesOn = ({ enrolment, step, state, now }: Candidate): boolean => {
  const record = enrolment.steps[step.id]
  return !!record?.shownAt && !record.answer && record.shownAt !== record.ahead && inSession(state, record.shownAt, now)
}

const fresh = (ask: Ask): Ask => marketing(candidate => (goesOn(candidate) ? yes : ask(candidate)))

const inCatalog: Ask = ({ topic: { type, id }, situation: { catalog } }) => {
  const { features, plans, products, addOns, bundles } = catalog
  const entries: { [type in Topic['type']]?: readonly { id: string }[] | undefined } = { feature: features, plan: plans, product: products, 'add-on': addOns, bundle: bundles }
  return { reason: !(type in entries) || entries[type]?.some(entry => entry.id === id) ? 'ok' : 'not-in-catalog', actual: id }
}

const condition: Ask = ({ meets, situation, state, now }) => (!meets || meets(contextOf(situation, state, now)) ? yes : { reason: 'condition-unmet' })

/** A campaign about an offer has nothing to say without one. */
const offered: Ask = ({ campaign, topic, situation, state, now }) =>
  campaign.trigger.on !== 'signal' || campaign.trigger.about !== 'offer' || offerFor(situation, state, campaign, topic, now) ? yes : { reason: 'no-offer' }

/** One trial per topic, ever. */
const notTried: Ask = ({ step, topic, situation, state }) =>
  step.buttons?.[0]?.label === 'startFeatureTrial' && tried(situation, state, topic) ? { reason: 'trial-used' } : yes

/** A broader offer stays silent while a sequence about the same thing is under way. */
const yields: Ask = ({ campaign, topic, situation, state, now }) => {
  const other = state.essential.enrolments.find(({ campaign: id, topic: about, exit, steps }) => {
    if (exit || !campaign.yieldsTo?.includes(id) || !contains(situation.catalog, topic, about)) return false
    // Put off, it waits for an event of its own, perhaps for ever; the quiet that was asked for is another rule's.
    if (Object.values(steps).some(({ answer }) => answer === 'snoozed')) return false
    const meter = about.type === 'meter' && liveMeter(situation, state, about.id, now)
    return about.type !== 'meter' || (!!meter && reaches(meter, 80))
  })
  return other ? { reason: 'yields', actual: other.campaign } : yes
}

const due: Ask = ({ turn: { dueAt, missedAt, no }, enrolment, step, now }) =>
  enrolment.steps[step.id]?.answer ? yes
  : no?.rule === 'due' ? no
  : dueAt! > now ? { reason: 'not-due', actual: now, needed: dueAt, until: dueAt }
  : missedAt !== undefined && now >= missedAt ? { reason: 'missed', actual: now, needed: missedAt }
  : yes

const answered: Ask = ({ enrolment, step, situation, state }) => {
  const { answer } = enrolment.steps[step.id] ?? {}
  return !isAnswered(situation, state, enrolment, step) ? yes : { reason: answer === 'snoozed' ? 'needs-new-event' : 'already-answered', actual: answer ?? 'dismissed' }
}

const cap: Ask = ({ campaign, step, state, situation, now }) => {
  let longest: Finding = yes
  const own = state.essential.history.filter(impression => impression.campaign === campaign.id)
  for (const [one, history] of [...situation.policy.caps.map(each => [each, state.essential.history] as const), ...(campaign.caps ?? []).map(each => [each, own] as const)]) {
    const held = capEnds(history, one, step.surface!, state.essential.clock, now)
    if (held && !(longest.until! >= held.until!)) longest = { reason: 'cap', actual: held.count, needed: one.max - 1, until: held.until }
  }
  return longest
}

const gap: Ask = ({ screen, state, situation, now }) => {
  const until = screen.endedAt === undefined ? undefined : waitEnds(screen.endedAt, ms(situation.policy.gap), state.essential.clock, now)
  return until ? { reason: 'gap', actual: now - screen.endedAt!, needed: ms(situation.policy.gap), until } : yes
}

/** A floor that no configuration crosses: one marketing modal per session. */
const session: Ask = ({ step, state, now }) =>
  MODALS.includes(step.surface) && state.essential.history.some(({ kind, surface, end }) => kind === 'marketing' && MODALS.includes(surface) && inSession(state, end, now))
    ? { reason: 'session-cap', actual: 1, needed: 0 }
    : yes

const handler: Ask = ({ step, topic, situation, state, now }) =>
  buttonsOf(situation, state, step, topic, now).some(button => button.handler || button.answer === 'clicked')
    ? yes
    : { reason: 'no-handler', needed: step.buttons?.flatMap(button => button.handler ?? []) }

const page: Ask = ({ campaign, step, situation: { page: { visible, obstacle, undrawable } } }) =>
  !visible ? { reason: 'page-hidden' }
  : undrawable?.includes(`${campaign.id}.${step.id}`) ? { reason: 'not-drawable' }
  : obstacle && (MODALS.includes(step.surface) || obstacle === 'host-dialog') ? { reason: obstacle } : yes

/** What stands beside the page goes while a dialog of the page is over both; a modal of ours stays, and theirs opens above it. */
const beneath: Ask = ({ step, situation: { page: { obstacle } } }) => (obstacle === 'host-dialog' && !MODALS.includes(step.surface) ? { reason: obstacle } : yes)

/** A limit is stated at once where nothing can be remembered, but only a write refused on this very page opens the blocking modal: what the disk last told may be of any tab, and any day. */
const remembered: Ask = ({ step, topic, situation, state }) =>
  situation.durable || !step.reopens || state.essential.meters[topic.id]?.lost ? yes : { reason: 'storage-unavailable' }

/** Marketing that gave way leaves the one that asked this long to come, whoever it is for. */
const ROOM = 2 * SECOND

const free: Ask = ({ step, screen: { claim, giveWay }, situation: { page: { tab, dead } }, now }) =>
  claim && claim.tab !== tab && claim.id !== dead ? { reason: 'other-message', actual: claim.campaign }
  : step.kind === 'marketing' && giveWay && giveWay.tab !== tab && Math.abs(now - giveWay.at) < ROOM ? { reason: 'other-message', until: giveWay.at + ROOM }
  : yes

const ALLOWANCES = allowances.map(([rule, ask]): [Rule, Ask] => [rule, marketing(({ situation, state, topic, now }) => ask(situation, state, topic, now))])

/** Rules that something already on the screen must go on meeting. */
const LASTING: readonly [Rule, Ask][] = [
  ['trigger', ({ turn: { no } }) => (no?.rule === 'trigger' ? { ...no } : yes)],
  ['condition', condition],
  ['catalog', marketing(inCatalog)],
  ...ALLOWANCES,
  ['offer', offered],
]

/** All the rules, in order. The first no decides; `explain()` asks every one. */
export const RULES: readonly [Rule, Ask][] = [
  ...LASTING,
  ['trial', notTried],
  ['memory', remembered],
  ['yield', yields],
  ['due', due],
  ['answered', answered],
  ['handler', marketing(handler)],
  ['gap', fresh(gap)],
  ['cap', fresh(cap)],
  ['session', fresh(session)],
  ['hold', ({ situation }) => (situation.page.held ? { reason: 'held' } : yes)],
  ['page', page],
  ['screen', free],
]

const refusal = (rules: readonly [Rule, Ask][], candidate: Candidate): Verdict | undefined => {
  for (const [rule, ask] of rules) {
    const finding = ask(candidate)
    if (finding.reason !== 'ok') return { ...finding, rule }
  }
  return undefined
}

/** The first no, or undefined when every rule agrees. */
export const firstNo = (candidate: Candidate): Verdict | undefined => refusal(RULES, candidate)

/** The first no to something that is already on the screen; whoever mutes a topic may still undo it there. */
export const lastingNo = (candidate: Candidate): Verdict | undefined => refusal([...LASTING.filter(([rule]) => rule !== 'mute'), ['page', beneath]], candidate)
