import type { Campaign } from '../model/campaign.js'
import type { Intent } from '../model/handoff.js'
import type { State } from '../model/state.js'
import type { Draft } from './draft.js'
import { DAY, ms } from './duration.js'
import type { Rules } from './rules.js'
import { isOfTrial, wishes, type Wish } from './wishes.js'

const same = (a: Wish, b: Wish): boolean =>
  a.template === b.template && a.dueAt === b.dueAt && a.kind === b.kind && JSON.stringify(a.facts) === JSON.stringify(b.facts)

const next = (known: Intent | undefined) => ({ revision: (known?.revision ?? 0) + 1, before: known?.acceptedAt ? known : known?.before })

/** Longer than a key lasts, or it would be begun again; one of a trial, or of a sequence under way, lasts. */
const FORGOTTEN = 91 * DAY

/** A mail leaves as the host has it: a revision that did not reach it by then comes too late, and never reaches it. */
export const noteLeft = ({ essential: { outbox } }: State, now: number): void => {
  for (const [key, { before }] of Object.entries(outbox)) if (before?.action === 'schedule' && before.dueAt <= now) outbox[key] = before
}

/**
 * Brings the outbox to what the facts now ask for: a new key is scheduled, a changed one revised, a pointless one cancelled.
 * A mail whose day has come has left, and is never touched again; one that could not leave within `policy.expiry` never does.
 */
export const planHandoffs = (draft: Draft, rules: Rules<Campaign>): void => {
  const { outbox } = draft.state.essential
  const { now } = draft
  const wanted = wishes(draft, rules)
  for (const [key, wish] of wanted) {
    if (!wish) continue
    const known = Object.hasOwn(outbox, key) ? outbox[key] : undefined
    const asked = known?.action === 'schedule'
    if (asked ? known.dueAt > now && !same(known, wish) : now - wish.dueAt <= ms(draft.situation.policy.expiry))
      outbox[key] = { action: 'schedule', ...wish, ...next(known), dueAt: known && !asked ? Math.max(wish.dueAt, now) : wish.dueAt }
  }
  for (const [key, known] of Object.entries(outbox)) {
    if (wanted.get(key)) continue
    if (known.action === 'schedule' && known.dueAt > now) {
      if (known.acceptedAt || known.leasedUntil) outbox[key] = { ...known, action: 'cancel', ...next(known), acceptedAt: undefined, leasedUntil: undefined }
      else if (known.revision === 1) delete outbox[key]
      else Object.assign(known, { action: 'cancel' })
    } else if (now - known.dueAt > FORGOTTEN && !wanted.has(key) && !isOfTrial(key)) delete outbox[key]
  }
}
