import { round } from './round.js'

/** What a month brings or, when negative, costs: hours saved × cost of an hour − price difference. */
export const returnOnInvestment = (hours: number, hourlyRate: number, difference: number): number =>
  round(hours * hourlyRate - difference)
