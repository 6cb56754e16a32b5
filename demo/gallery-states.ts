import type { Message } from '../src/model/message.js'

/** A message after something has happened to it. */
export interface MessageState {
  /** The step that shows it best. */
  step: string
  /** What is pressed, one after the other, as soon as it is there. */
  press?: readonly string[]
  /** Its state is reached when this is there. */
  until?: string
  /** What the host answers to a button; it fails otherwise. */
  answer?: 'never'
  change?(message: Message): Message
}

const DOUBT = '[part=doubt]'
const doubted = (place: number): readonly string[] => [DOUBT, `.doubts li:nth-child(${place}) .doubt`]
const asked = 'upsell-offer.j0.objections'
const evidence = (message: Message, roi: { hoursSaved?: number; hourlyRate?: number }): Message =>
  ({ ...message, facts: { ...message.facts, catalog: { ...message.facts.catalog, evidence: { roi } } } })

/** By name: what happens to a message. */
export const galleryStates: Readonly<Record<string, MessageState>> = {
  busy: { step: 'upsell-offer.j0', press: ['.primary'], answer: 'never', until: '[aria-busy=true]' },
  failed: { step: 'upsell-offer.j0', press: ['.primary'], until: '.error' },
  'failed-card': { step: 'cross-sell.j12', press: ['.primary'], until: '.error' },
  'failed-choice': { step: 'quota-limit.j7', press: ['.choice'], until: '.error' },
  why: { step: 'quota-limit.j3', press: ['[part=why]'], until: '.reason:not([hidden])' },
  muted: { step: 'upsell-offer.j7', press: ['[part=why]', '.reason .link'], until: '.reason [role=status]:not(:empty)' },
  doubt: { step: asked, press: [DOUBT], until: '.doubts' },
  'doubt-price': { step: asked, press: doubted(1), until: '.remedies' },
  'doubt-time': { step: asked, press: doubted(2), until: '.remedies' },
  'doubt-manager': { step: asked, press: doubted(3), until: '.remedies' },
  'doubt-use': { step: asked, press: doubted(4), until: '.remedies' },
  'doubt-competitor': { step: asked, press: doubted(5), until: '.remedies' },
  'doubt-card': { step: 'upsell-offer.j7.objections', press: doubted(1), until: '.remedies' },
  calendar: { step: asked, press: [...doubted(2), '.remedies [aria-expanded]'], until: '.remedies table' },
  braked: { step: asked, press: [...doubted(1), DOUBT], until: '#later' },
  yearly: { step: 'upsell-offer.j0', press: ['.segments label:nth-child(2) input'], until: 'td small' },
  over: {
    step: 'vip-offer.j0', until: '[part=offer][role=status]',
    change: (message) => ({ ...message, facts: { ...message.facts, offer: { ...message.facts.offer!, endsAt: message.facts.now + 60 } } }),
  },
  'more-seats': { step: 'seats-growth.j0.seat-refused', press: ['.stepper button:last-child', '.stepper button:last-child'], until: '[part=seats]' },
  'roi-loss': { step: 'quota-limit.j3', until: '[part=roi]', change: (message) => evidence(message, { hoursSaved: 0.25, hourlyRate: 30 }) },
  'roi-empty': { step: 'quota-limit.j3', until: '[part=roi]', change: (message) => evidence(message, {}) },
  'no-renewal': {
    step: 'quota-limit.j7', until: '.choices',
    change: (message) => ({
      ...message, facts: { ...message.facts, meter: { ...message.facts.meter!, resetsAt: undefined }, links: undefined },
      buttons: message.buttons.map((button) => (button.label === 'wait' ? { ...button, label: 'keepReading' } : button)),
    }),
  },
}
