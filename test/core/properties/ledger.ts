import type { Handoff, Message } from '../../../src/index.js'

interface Entry {
  handoff: Handoff
  left?: boolean
}

/** What the host was given, kept as it would keep it, and the deadlines that people were told. */
export interface Ledger {
  /** From a page; `excused` says whether one that took this before may not have been able to say so. */
  take<Page>(handoffs: readonly Handoff[], now: number, page: Page, excused: (page: Page) => boolean): void
  /** Whether the host was given this revision, or a later one. */
  has(key: string, revision: number): boolean
  /** Mails whose day has come leave; those that should not have are named. */
  pass(now: number, isOwned: (topic: string) => boolean): void
  /** A message with an offer is drawn. */
  drawn(subject: string, message: Message): void
  /** It was seen, and that is stored. */
  promised(subject: string, offer: { id: string; endsAt?: number }): void
}

export const createLedger = (found: (problem: string) => void, steady: boolean): Ledger => {
  const byKey = new Map<string, Entry>()
  const ends = new Map<string, number>()
  const given = new Map<string, { revision: number; by: unknown }>()
  const told = (subject: string, { id, endsAt = Infinity }: { id: string; endsAt?: number }, where: string) => {
    const end = ends.get(`${subject} ${id}`)
    if (end !== undefined && endsAt > end) found(`I5 ${where} lets ${id} end ${endsAt - end} ms later than was said`)
  }
  const promised: Ledger['promised'] = (subject, { id, endsAt = Infinity }) => void ends.set(`${subject} ${id}`, Math.min(endsAt, ends.get(`${subject} ${id}`) ?? Infinity))
  return {
    has: (key, revision) => (given.get(key)?.revision ?? 0) >= revision,
    take(handoffs, now, page, excused) {
      for (const handoff of handoffs) {
        const { key, revision, campaign, step, action, dueAt, template, channel, fields } = handoff
        const had = given.get(key)
        if (had?.revision === revision && !excused(had.by as typeof page)) found(`I4 ${key} r${revision} is handed over twice`)
        if (!had || had.revision <= revision) given.set(key, { revision, by: page })
        // A case of retention or advocacy is the account's, whatever brought it about.
        if (channel !== 'email') continue
        const known = byKey.get(key)
        const before = known?.handoff
        if (!key.includes(`/${campaign}/`) || !key.includes(`/${step}/`)) found(`I4 ${key} is not of ${campaign}.${step}`)
        if (before) {
          if (before.campaign !== campaign || before.step !== step || before.fields.topic !== fields.topic) found(`I4 ${key} became another mail`)
          if (revision < before.revision) found(`I4 ${key} fell from revision ${before.revision} to ${revision}`)
          if (revision === before.revision && (action !== before.action || dueAt !== before.dueAt || template !== before.template)) found(`I4 ${key} r${revision} says two things: ${before.action} ${before.template} ${before.dueAt}, ${action} ${template} ${dueAt}`)
          // What has left is never touched again.
          if (steady && revision > before.revision && before.action === 'schedule' && before.dueAt <= now - 5000) found(`I4 ${key} was revised ${now - before.dueAt} ms after it left`)
        }
        if (fields.offer && action === 'schedule') told(key.split('/')[0]!, { id: fields.offer as string, endsAt: fields.offerEndsAt as number | undefined }, key)
        byKey.set(key, { handoff, left: known?.left && revision === before!.revision })
      }
    },
    pass(now, isOwned) {
      for (const [key, entry] of byKey) {
        const { action, dueAt, kind, fields, expiresAt = Infinity } = entry.handoff
        if (entry.left || action !== 'schedule' || dueAt > now) continue
        entry.left = true
        if (expiresAt <= now) continue
        if (kind === 'marketing' && key.startsWith('a1/') && isOwned(fields.topic as string)) found(`I9 the mail ${key} offers what is owned`)
        if (fields.offer && steady) promised(key.split('/')[0]!, { id: fields.offer as string, endsAt: fields.offerEndsAt as number | undefined })
      }
    },
    drawn(subject, { facts, campaign, step }) {
      if (facts.offer) told(subject, facts.offer, `${campaign}.${step}`)
    },
    promised,
  }
}
