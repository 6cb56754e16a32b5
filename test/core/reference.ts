import type { Cap, Catalog, Duration, Policy } from '../../src/index.js'

/** What was drawn. `topic` is `type:id`. */
export interface Drawn {
  campaign: string
  step: string
  topic: string
  kind: 'service' | 'marketing'
  surface: string
}

interface Shown extends Drawn {
  subject: string
  start: number
  end: number
  answered: boolean
}

interface Quiet {
  subject: string
  topic: string
  from: number
  length: number
  why: string
}

/** What was promised, of the acts alone: a second account of the rules that shares no line with the first. Times are elapsed time, whatever the clock shows. */
export interface Reference {
  /** Someone was there; call what it returns once that is stored. */
  used(subject: string, at: number): () => void
  /** The clock was set by so much: forward ends waits and sessions early, back makes it unknown whether a session goes on, until the clock shows again what it showed. */
  jumped(by: number, at: number): void
  muted(subject: string, topic: string, muted: boolean): void
  /** Why this must not be on the screen now, if it must not. */
  objection(subject: string, drawn: Drawn, at: number): string | undefined
  /** It left the screen after it had been seen; call what it returns if that was never stored. */
  left(subject: string, drawn: Drawn, start: number, at: number, answer?: 'snoozed' | 'declined' | 'dismissed' | 'clicked'): () => void
  /** Seen on another device, which may go on here; an answer there holds here. */
  elsewhere(subject: string, drawn: Drawn, at: number, snoozed: boolean): void
}

const UNITS: Record<string, number> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }
const DAY = 86_400_000
const IDLE = 1_800_000
const MODALS = ['modal', 'blocking-modal']

const length = (text: Duration): number => Number.parseFloat(text) * UNITS[text.at(-1)!]!

/** What one topic gives besides itself, as the host declared it. */
const partsOf = ({ plans = [], features = [], addOns = [], bundles = [], meters = [] }: Catalog, topic: string): string[] => {
  const [type, id] = topic.split(':') as [string, string]
  const bundle = type === 'bundle' ? bundles.find(one => one.id === id) : undefined
  const plan = type === 'plan' ? plans.find(one => one.id === id) : undefined
  const addOn = type === 'add-on' ? addOns.find(one => one.id === id) : undefined
  const inner = [
    ...(bundle?.items.flatMap(item => partsOf({ plans, features, addOns, bundles, meters } as Catalog, `${item.type}:${item.id}`)) ?? []),
    ...(plan?.features.map(feature => `feature:${feature}`) ?? []),
    ...(plan ? meters.map(meter => `meter:${meter.id}`) : []),
    ...(addOn ? features.filter(one => one.addOn === id).map(one => `feature:${one.id}`) : []),
    ...(addOn?.meter ? [`meter:${addOn.meter}`] : []),
  ]
  return [topic, ...inner]
}

export const createReference = (catalog: Catalog, policy: Omit<Policy, 'buyingRoles'>, capsOf: (campaign: string) => readonly Cap[]): Reference => {
  let shown: Shown[] = []
  let quiets: Quiet[] = []
  let ends: { at: number }[] = []
  const mutes = new Map<string, Set<string>>()
  const uses: { subject: string; at: number; sure: boolean }[] = []
  const jumps: { forward: boolean; at: number }[] = []
  let snoozes: { key: string }[] = []

  /** Whether nobody was away for half an hour between two moments. */
  const together = (subject: string, from: number, to: number, sure: boolean): boolean => {
    const times = uses.filter(one => one.subject === subject && one.at <= to && (one.sure || !sure)).map(({ at }) => at).sort((a, b) => a - b)
    let last = Math.max(...times.filter(at => at <= from))
    for (const at of [...times.filter(one => one > from), to]) {
      if (at - last >= IDLE) return false
      last = at
    }
    return true
  }
  const jumpedSince = (from: number, forward: boolean) => jumps.some(one => one.forward === forward && one.at >= from)
  const maybeSame = (subject: string, from: number, to: number) => together(subject, from, to, false) || jumpedSince(from - IDLE, false)
  const surelySame = (subject: string, from: number, to: number) => together(subject, from, to, true) && !jumpedSince(from - IDLE, true)

  const isOf = (one: Shown, subject: string, { campaign, step, topic }: Drawn) => one.subject === subject && one.campaign === campaign && one.step === step && one.topic === topic

  /** It may go on in the session that it began in, and counts once in the session that it ended in. */
  const sameOne = (subject: string, drawn: Drawn, at: number, since: 'start' | 'end' = 'start'): Shown | undefined => {
    const latest = shown.findLast(one => one.start <= at && isOf(one, subject, drawn))
    return latest && !latest.answered && maybeSame(subject, latest[since], at) ? latest : undefined
  }

  return {
    used(subject, at) {
      const use = { subject, at, sure: false }
      uses.push(use)
      return () => void (use.sure = true)
    },
    jumped(by, at) {
      const forward = by > 0
      jumps.push({ forward, at: forward ? at : at - by })
      // A jump forward looks like sleep: what had begun may end with it.
      if (!forward) return
      quiets = []
      shown = shown.map(one => ({ ...one, end: -Infinity }))
      ends = []
    },
    muted(subject, topic, muted) {
      const own = mutes.get(subject) ?? new Set()
      mutes.set(subject, own)
      if (muted) own.add(topic)
      else own.delete(topic)
    },
    objection(subject, drawn, at) {
      if (drawn.kind !== 'marketing') return undefined
      const about = partsOf(catalog, drawn.topic)
      const quiet = quiets.find(one => one.subject === subject && about.includes(one.topic) && at < one.from + one.length)
      if (quiet) return `${quiet.why} on ${quiet.topic}, ${Math.round((quiet.from + quiet.length - at) / 1000)} s too early`
      const muted = about.find(topic => mutes.get(subject)?.has(topic))
      if (muted) return `${muted} is muted`
      if (sameOne(subject, drawn, at)) return undefined
      if (ends.some(end => at < end.at + length(policy.gap))) return 'inside the gap'
      const marketing = shown.filter(one => one.subject === subject && one.kind === 'marketing')
      const caps = [...policy.caps.map(cap => [cap, marketing] as const), ...capsOf(drawn.campaign).map(cap => [cap, marketing.filter(one => one.campaign === drawn.campaign)] as const)]
      for (const [{ max, period, surfaces }, counted] of caps) {
        const counts = (surface: string) => !surfaces || (surfaces as string[]).includes(surface)
        if (counts(drawn.surface) && counted.filter(one => counts(one.surface) && at < one.end + length(period)).length >= max) return `a cap of ${max} within ${period}`
      }
      if (MODALS.includes(drawn.surface) && marketing.some(one => MODALS.includes(one.surface) && one.end > -Infinity && surelySame(subject, one.end, at))) return 'a second modal in one session'
      return undefined
    },
    left(subject, drawn, start, at, answer) {
      const end = { at }
      ends = [...ends.slice(-20), end]
      // What was perhaps stored is told again once it is.
      shown = shown.filter(one => one.start !== start || !isOf(one, subject, drawn))
      let quiet: Quiet | undefined
      let snooze: { key: string } | undefined
      const going = sameOne(subject, drawn, start, 'end')
      const impression = { ...drawn, subject, start, end: at, answered: !!answer }
      // Told late, by a tab whose disk had failed: what went on from it elsewhere stands for it already.
      const stood = !answer && shown.some(one => one.end > at && one.start >= start && isOf(one, subject, drawn) && maybeSame(subject, at, one.start))
      if (!stood) shown = [...shown.filter(one => one !== going), impression]
      if (answer === 'snoozed' || answer === 'declined') {
        const key = `${subject} ${drawn.topic}`
        if (answer === 'snoozed') snoozes = [...snoozes, snooze = { key }]
        const nth = snoozes.filter(one => one.key === key).length
        const asked = answer === 'declined' ? Math.max(length(policy.decline), 30 * DAY) : Math.max(length(nth >= policy.maxSnoozes ? policy.longSnooze : policy.snooze), DAY)
        quiets = [...quiets, quiet = { subject, topic: drawn.topic, from: at, length: asked, why: answer }]
      }
      return () => {
        ends = ends.filter(one => one !== end)
        quiets = quiets.filter(one => one !== quiet)
        snoozes = snoozes.filter(one => one !== snooze)
        // Perhaps it was stored: then it may go on, and it consumes nothing that is sure.
        shown = [...shown.filter(one => one !== impression), ...(going ? [going] : []), { ...impression, end: -Infinity, answered: false }]
      }
    },
    elsewhere(subject, drawn, at, snoozed) {
      uses.push({ subject, at, sure: false })
      shown = [...shown, { ...drawn, subject, start: at, end: -Infinity, answered: snoozed }]
      if (snoozed) quiets = [...quiets, { subject, topic: drawn.topic, from: at, length: Math.max(length(policy.snooze), DAY), why: 'snoozed elsewhere' }]
    },
  }
}
