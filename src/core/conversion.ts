import type { Topic } from '../model/event.js'
import type { Draft } from './draft.js'
import { contains, toTopic } from './topic.js'

const bought = (props: Record<string, unknown>): Topic[] =>
  (
    [
      ['plan', props.plan], ['product', props.product], ['add-on', props.addOn], ['feature', props.feature],
      ['seats', props.seats && 'seats'],
    ] as [Topic['type'], unknown][]
  ).flatMap(([type, id]) => (id ? { type, id: id as string } : []))

/** A purchase ends every sequence that led to it, and turns its trials into converted ones. */
export const convert = ({ state, situation, outcomes }: Draft, props: Record<string, unknown>, at: number): void => {
  const topics = bought(props)
  const { catalog } = situation
  const gives = (topic: Topic): boolean =>
    topics.some(
      whole =>
        contains(catalog, whole, topic) ||
        (whole.type === 'add-on' && topic.type === 'meter' && catalog.addOns?.some(addOn => addOn.id === whole.id && addOn.meter === topic.id)),
    )
  for (const [key, trial] of Object.entries(state.essential.trials)) {
    const topic = toTopic(key)!
    if (!trial.converted && gives(topic)) {
      trial.converted = trial.over = true
      outcomes.push({ type: 'trial', detail: { topic, status: 'converted', startedAt: trial.startedAt, endsAt: trial.endsAt, at } })
    }
  }
  const ended = state.essential.enrolments.filter(({ topic, exit }) => !exit && gives(topic))
  for (const enrolment of ended) enrolment.exit = { reason: 'converted', at }
  outcomes.push({
    type: 'converted',
    detail: { kind: props.kind as string, topic: topics[0], revenue: props.revenue as number | undefined, at, campaigns: ended.map(({ campaign }) => campaign) },
  })
}
