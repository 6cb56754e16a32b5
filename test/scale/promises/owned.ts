import type { CreateCheck } from '../check.js'

/** I9, against what the host knows to be theirs, when something is drawn and after each visit; mails are for the property tests. */
export const owned: CreateCheck = ({ holding, found }) => ({
  drawn(_, { campaign, step, kind, topic, facts: { target } }) {
    for (const one of [kind === 'marketing' ? `${topic.type}:${topic.id}` : '', target ? `plan:${target.id}` : ''])
      if (one && holding.has(one)) found(`I9 ${campaign}.${step} offers ${one}, which is owned`)
  },
  rested({ message }) {
    const topic = message?.kind === 'marketing' && `${message.topic.type}:${message.topic.id}`
    if (topic && holding.has(topic)) found(`I9 ${message!.campaign}.${message!.step} stays, though ${topic} is owned`)
  },
})
