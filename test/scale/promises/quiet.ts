import type { Message } from '../../../src/index.js'
import { DEFAULT_POLICY } from '../../../src/model/policy.js'
import { createReference, type Drawn, type Reference } from '../../core/reference.js'
import type { CreateCheck } from '../check.js'

const drawnOf = ({ campaign, step, topic: { type, id }, kind, surface }: Message): Drawn => ({ campaign, step, topic: `${type}:${id}`, kind, surface })

/** I2, by the second account of the rules that the property tests have: quiets, caps, the gap, mutes and sessions of each browser, and consent. */
export const quiet: CreateCheck = ({ consent, host: { catalog, campaigns, policy }, elapsed, found }) => {
  const references = new Map<number, Reference>()
  const of = (browser: number): Reference => {
    const known = references.get(browser) ?? createReference(catalog, { ...DEFAULT_POLICY, ...policy }, id => (Array.isArray(campaigns) ? campaigns.find(one => one.id === id)?.caps : undefined) ?? [])
    references.set(browser, known)
    return known
  }
  return {
    used({ browser, subject, sound }) {
      const stored = of(browser).used(subject, elapsed())
      if (sound) stored()
    },
    drawn({ browser, subject }, message) {
      const objection = of(browser).objection(subject, drawnOf(message), elapsed())
      if (objection) found(`I2 ${message.campaign}.${message.step}: ${objection}`)
      if (message.kind === 'marketing' && consent() !== 'granted') found(`I2 ${message.campaign}.${message.step} while consent is ${consent()}`)
    },
    left({ browser, subject, sound }, message, since, answer) {
      if (!answer && elapsed() - since < 1000) return
      const forget = of(browser).left(subject, drawnOf(message), since, elapsed(), answer)
      if (!sound) forget()
    },
    muted: ({ browser, subject }, topic) => of(browser).muted(subject, topic, true),
    jumped: (browser, by) => of(browser).jumped(by, elapsed()),
  }
}
