/** How a kind of account behaves. Days and events are means; the activity of one account spreads them. */
export interface Persona {
  /** Of 100 accounts. */
  share: number
  /** Days of use in a year, and events on each besides the meter's. */
  days: number
  events: number
  plan: 'free' | 'basic' | 'pro' | 'scale'
  /** E-mails in the first month, as a share of the plan's limit, and what each month makes of them. */
  usage: number
  growth: number
  /** At the start, and how many more in a month. */
  seats: number
  joining: number
  /** How curious it is of what it does not have: 1 is a premium feature looked at every fifth day. */
  curiosity: number
  /** What it does with a message, by weight; a click buys with this probability. */
  answers: { click: number; later: number; no: number; close: number; ignore: number }
  buys: number
  /** Month after which it comes no more. */
  leaves?: number
}

const PATIENT = { click: 10, later: 25, no: 15, close: 30, ignore: 20 }
const EAGER = { click: 40, later: 20, no: 5, close: 20, ignore: 15 }
const WEARY = { click: 2, later: 10, no: 25, close: 23, ignore: 40 }

export type PersonaName = 'dormant' | 'free' | 'trial' | 'growing' | 'crowded' | 'power' | 'leaving'

export const PERSONAS: Record<PersonaName, Persona> = {
  dormant: { share: 30, days: 15, events: 3, plan: 'free', usage: 0.1, growth: 1, seats: 1, joining: 0, curiosity: 0.4, answers: WEARY, buys: 0.02 },
  free: { share: 25, days: 50, events: 5, plan: 'free', usage: 0.4, growth: 1.03, seats: 1, joining: 0.05, curiosity: 1, answers: PATIENT, buys: 0.08 },
  trial: { share: 10, days: 60, events: 6, plan: 'free', usage: 0.5, growth: 1.06, seats: 2, joining: 0.2, curiosity: 2.5, answers: EAGER, buys: 0.25 },
  growing: { share: 10, days: 110, events: 7, plan: 'basic', usage: 0.5, growth: 1.08, seats: 3, joining: 1.5, curiosity: 1.2, answers: EAGER, buys: 0.3 },
  crowded: { share: 12, days: 90, events: 6, plan: 'basic', usage: 0.9, growth: 1.02, seats: 3, joining: 0.1, curiosity: 0.6, answers: PATIENT, buys: 0.12 },
  power: { share: 6, days: 200, events: 9, plan: 'pro', usage: 0.6, growth: 1.03, seats: 8, joining: 0.5, curiosity: 1.5, answers: PATIENT, buys: 0.15 },
  leaving: { share: 7, days: 60, events: 5, plan: 'basic', usage: 0.5, growth: 0.8, seats: 3, joining: 0, curiosity: 0.3, answers: WEARY, buys: 0.01, leaves: 5 },
}
