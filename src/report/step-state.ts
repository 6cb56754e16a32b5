import { dueAt, holds } from '../core/sequence.js'
import { topicKey } from '../core/topic.js'
import type { Answer, Campaign, Step } from '../model/campaign.js'
import type { Enrolment, Exit } from '../model/state.js'
import type { View } from './view.js'

/** What has become of a step for one account. */
export interface StepState {
  status: 'done' | 'pending' | 'skipped'
  /** Done then, or due then; epoch ms. */
  at?: number
  answer?: Answer
  /** Why it was skipped. */
  reason?: Exit | 'superseded' | 'cancelled' | 'no-interest' | 'holdout'
}

export const stepStateOf = (campaign: Campaign, step: Step, enrolment: Enrolment, { state, now }: View): StepState => {
  const { shownAt, answer, superseded, ghost } = (Object.hasOwn(enrolment.steps, step.id) && enrolment.steps[step.id]) || {}
  const mail = Object.values(state.essential.outbox).find(intent => intent.campaign === campaign.id && intent.step === step.id && topicKey(intent.topic) === topicKey(enrolment.topic))
  if (shownAt) return ghost ? { status: 'skipped', reason: 'holdout' } : { status: 'done', at: shownAt, answer }
  if (mail?.action === 'schedule') return { status: mail.acceptedAt && mail.dueAt <= now ? 'done' : 'pending', at: mail.dueAt }
  if (superseded) return { status: 'skipped', reason: 'superseded' }
  if (mail) return { status: 'skipped', reason: 'cancelled' }
  if (enrolment.exit) return { status: 'skipped', reason: enrolment.exit.reason }
  const at = dueAt(campaign, step, enrolment, state)
  if (at! <= now && !holds(step, enrolment, state)) return { status: 'skipped', reason: step.when === 'interest' ? 'no-interest' : 'converted' }
  return { status: 'pending', at }
}
