import type { Rule } from './rule.js'

/** The same facts bring about two campaigns on the same thing, for the same people: the second never gets its turn. */
export const outranked: Rule = function* ({ campaigns, isBuiltIn }) {
  const first = new Map<string, string>()
  for (const [at, campaign] of campaigns.entries()) {
    const { id, trigger, when, sells } = campaign
    const key = JSON.stringify([trigger, when ?? null, sells ?? 'upsell'])
    const before = first.get(key)
    if (before === undefined) first.set(key, id)
    else if (!isBuiltIn(campaign)) yield { severity: 'error', path: `campaigns[${at}]`, message: `“${before}” comes before it with the same trigger and condition: it is never shown.`, fix: 'Give it a condition or a trigger of its own, or put it first.' }
  }
}
