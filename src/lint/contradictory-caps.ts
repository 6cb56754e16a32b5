import { ms } from '../core/duration.js'
import { type Cap, FLOORS } from '../model/policy.js'
import type { Found, Rule } from './rule.js'

function* ofCap({ max, period }: Cap, path: string, gap: number): Iterable<Found> {
  if (max < 1) yield { severity: 'error', path: `${path}.max`, message: 'A cap of 0 is never met by anything.', fix: 'Give 1 or more, or switch the campaigns off.' }
  else if (max === 1 && ms(period) <= gap) yield { path: `${path}.period`, message: 'The gap between messages is longer than this cap: it changes nothing.', fix: 'Make it longer than policy.gap, or leave it out.' }
}

export const contradictoryCaps: Rule = function* ({ campaigns, policy, given }) {
  const gap = ms(policy.gap)
  for (const [at, cap] of (given.policy?.caps ?? []).entries()) yield* ofCap(cap, `policy.caps[${at}]`, gap)
  for (const [at, { caps = [] }] of campaigns.entries())
    for (const [index, cap] of caps.entries()) {
      const path = `campaigns[${at}].caps[${index}]`
      yield* ofCap(cap, path, gap)
      const tighter = policy.caps.find(({ max, period, surfaces }) => !surfaces && max <= cap.max && ms(period) >= ms(cap.period))
      if (tighter) yield { path, message: `The policy already allows no more than ${tighter.max} in ${tighter.period}: it changes nothing.`, fix: 'Make it tighter, or leave it out.' }
    }
  for (const name of ['snooze', 'decline'] as const)
    if (ms(policy[name]) < ms(FLOORS[name])) yield { severity: 'error', path: `policy.${name}`, message: `An answer is kept for ${FLOORS[name]} at least: ${policy[name]} is not obeyed.`, fix: `Give '${FLOORS[name]}' or more.` }
  if (ms(policy.longSnooze) < ms(policy.snooze)) yield { severity: 'error', path: 'policy.longSnooze', message: 'The long wait is shorter than the short one.', fix: `Give '${policy.snooze}' or more.` }
  if (ms(policy.expiry) <= gap) yield { severity: 'error', path: 'policy.expiry', message: 'What the gap holds back is given up before the gap ends.', fix: `Give more than '${policy.gap}'.` }
}
