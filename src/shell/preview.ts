import { presentationOf } from '../core/decide.js'
import { messageOf } from '../core/facts.js'
import type { Rules } from '../core/rules.js'
import type { Campaign } from '../model/campaign.js'
import type { Topic } from '../model/event.js'
import type { Links, Message } from '../model/message.js'
import type { View } from './speech.js'

/** A topic of the right type: what the account is enrolled for, else the catalogue's first. */
const topicFor = (campaign: Campaign, { state, situation: { catalog } }: View): Topic => {
  const enrolled = state.essential.enrolments.findLast(one => one.campaign === campaign.id)
  const { on } = campaign.trigger
  const [type, entries] = on === 'usage' ? (['meter', catalog.meters] as const) : on === 'views' ? (['feature', catalog.features] as const) : (['plan', catalog.plans] as const)
  return enrolled?.topic ?? { type, id: (on === 'score' ? entries?.at(-1) : entries?.[0])?.id ?? '' }
}

/** A step as it would be drawn, with figures of its own where the account has none. */
export const previewOf = (rules: Rules<Campaign>, view: View, campaignId: string, stepId: string, links: Links | undefined, overrides: Partial<Message> | undefined): Message | undefined => {
  const campaign = rules.byId.get(campaignId)
  const step = campaign?.steps.find(({ id, surface }) => id === stepId && surface)
  if (!campaign || !step) return
  const { situation, now, screen } = view
  const state = structuredClone(view.state)
  const topic = topicFor(campaign, view)
  if (topic.type === 'meter') {
    const limit = state.essential.meters[topic.id]?.limit ?? 100
    const percent = 'level' in step.due ? step.due.level : 80
    state.essential.meters[topic.id] = { period: '', at: now, ...state.essential.meters[topic.id], limit, used: (limit * percent) / 100 }
  }
  const enrolment = { campaign: campaignId, version: campaign.version, topic, at: now, triggeredAt: now, steps: {} }
  const presentation = presentationOf({ campaign, step, topic, enrolment, turn: { step }, situation, state, screen, now })
  return { ...messageOf(rules, situation, state, presentation, 'preview', now, links), ...overrides, preview: true }
}
