import * as v from 'valibot'
import { compileCondition } from '../core/condition.js'
import { campaign } from './campaign.js'
import { LIMITS, plain } from './limits.js'
import { type Mistake, mistakeOf, pathOf } from './mistake.js'

/** A value of which nothing is wrong, or undefined after naming all that is. */
export const checkAgainst = <T>(schema: v.GenericSchema<T>, given: unknown, path: string, complain: (mistake: Mistake) => void): T | undefined => {
  const { issues, output, success } = v.safeParse(schema, given)
  if (success) return output
  for (const issue of issues) complain(mistakeOf(issue, path, schema))
  return undefined
}

const CONDITION: Record<string, [expected: string, fix: string]> = {
  operator: ['an operator that exists', 'See Operators in the documentation of conditions.'],
  path: ['a path that exists', 'Use plan, page.path, time.hour, time.weekday, or what follows traits., meters., count. or entitlements.'],
  pattern: ['a pattern that cannot take long', 'At most 128 characters, without groups, counts or references.'],
  list: ['a list', 'Put it in [ ].'],
}

/** A condition that the engine understands; what it does not is named. */
const checkCondition = (given: unknown, path: string, complain: (mistake: Mistake) => void): boolean => {
  let sound = true
  compileCondition(given, ({ path: at, value, expected }) => {
    sound = false
    const [wanted, fix] = CONDITION[expected] ?? ['an object of conditions', 'At most 16 levels deep and 1,000 values in all.']
    complain({ path: at, value, expected: wanted, fix })
  }, path)
  return sound
}

/**
 * The campaigns that can be used, as copies of the host's. One that cannot is left out alone, and everything that is wrong with it is named,
 * a hundred times at most. Never throws, whatever it is given.
 */
export const checkCampaigns = (given: unknown, complain: (mistake: Mistake) => void): v.InferOutput<typeof campaign>[] => {
  let room: number = LIMITS.mistakes
  const tell = (mistake: Mistake): void => {
    if (room-- > 0) complain(mistake)
  }
  if (!Array.isArray(given)) {
    tell({ path: 'campaigns', value: given, expected: 'a list', fix: 'Give a list of campaigns.' })
    return []
  }
  if (given.length > LIMITS.campaigns) tell({ path: 'campaigns', value: given, expected: `at most ${LIMITS.campaigns} campaigns`, fix: `Take ${given.length - LIMITS.campaigns} out: only the first ${LIMITS.campaigns} are used.` })
  const places = new Map<string, number>()
  return given.slice(0, LIMITS.campaigns).flatMap((one: unknown, at) => {
    const path = `campaigns[${at}]`
    const copied = plain(one)
    if ('excess' in copied) {
      const { excess } = copied
      tell({ path: pathOf(path, excess.path), value: excess.value, expected: excess.expected, fix: 'Make it smaller: this campaign is left out.' })
      return []
    }
    const checked = checkAgainst(campaign, copied.value, path, tell)
    if (!checked) return []
    if (places.has(checked.id)) {
      tell({ path: `${path}.id`, value: checked.id, expected: 'an identifier of its own', fix: `Rename it: campaigns[${places.get(checked.id)}] has it already.` })
      return []
    }
    if (new Set(checked.steps.map(({ id }) => id)).size < checked.steps.length) {
      tell({ path: `${path}.steps`, value: checked.steps.map(({ id }) => id).join(', '), expected: 'steps with identifiers of their own', fix: 'Rename those that are alike.' })
      return []
    }
    if (checked.when && !checkCondition(checked.when, `${path}.when`, tell)) return []
    places.set(checked.id, at)
    return [checked]
  })
}
