import { CAMPAIGNS } from '../catalogue/campaigns/index.js'
import { toTopic, topicKey } from '../core/topic.js'
import type { Campaign } from '../model/campaign.js'
import type { TopicKey } from '../model/event.js'
import type { Enrolment } from '../model/state.js'
import type { Account } from './account.js'
import { knownOf, nameOf } from './names.js'
import { type StepState, stepStateOf } from './step-state.js'
import { type StepText, stepText } from './step-text.js'
import type { Tally } from './tally.js'
import type { View } from './view.js'
import type { Words } from './words.js'

export interface SequenceStep extends StepText {
  step: string
  /** Of one account. */
  state?: StepState
  /** Of many: how many sequences have done, await or have skipped it. */
  counts?: Record<StepState['status'], number>
}

export interface Sequence {
  campaign: string
  /** Of one account. */
  topic?: TopicKey
  name?: string
  steps: SequenceStep[]
}

const campaignsOf = (campaigns: readonly Campaign[] | undefined): readonly Campaign[] => campaigns ?? CAMPAIGNS

/** The sequences an account is or was in, by priority; of those on one topic, the latest. */
export const sequencesOf = ({ views }: Account, campaigns: readonly Campaign[] | undefined, words: Words): Sequence[] =>
  campaignsOf(campaigns).flatMap(campaign => {
    const latest = new Map<TopicKey, { enrolment: Enrolment; view: View }>()
    for (const view of views)
      for (const enrolment of view.state.essential.enrolments) {
        const key = topicKey(enrolment.topic)
        const known = latest.get(key)
        if (enrolment.campaign === campaign.id && !(known && known.enrolment.triggeredAt >= enrolment.triggeredAt)) latest.set(key, { enrolment, view })
      }
    return [...latest].map(([topic, { enrolment, view }]) => {
      const { days, ...known } = knownOf(enrolment.topic, view)
      return {
        campaign: campaign.id, topic, name: nameOf(toTopic(topic)!, view.situation.catalog),
        steps: campaign.steps.map(step => ({ step: step.id, ...stepText(campaign, step, known, days, words), state: stepStateOf(campaign, step, enrolment, view) })),
      }
    })
  })

/** The sequences that any account of a tally went through, with how far they came. */
export const talliedSequences = ({ steps, options }: Tally, words: Words): Sequence[] =>
  campaignsOf(options.campaigns).flatMap(campaign => {
    const rows = campaign.steps.flatMap(step => {
      const counts = steps.get(`${campaign.id}/${step.id}`)
      // Without a topic, a feature's trial has the length that features have by default.
      return counts ? { step: step.id, ...stepText(campaign, step, {}, campaign.trigger.on === 'views' ? 7 : undefined, words), counts } : []
    })
    return rows.length ? { campaign: campaign.id, steps: rows } : []
  })
