import { OBJECTIVES } from '../catalogue/benchmarks.js'
import type { ReportData } from './data.js'
import { cell, fillTemplate, type Row } from './fill-template.js'
import type { Price, Proposal } from './offer.js'
import type { Sequence, SequenceStep } from './sequence.js'
import { figureRows, objectiveRows, tracking } from './tracking.js'
import type { Words } from './words.js'

const signalRows = ({ signals, accounts }: ReportData, { say, find, points, date }: Words): Row[] =>
  signals.map(signal => {
    const at = signal.at === undefined ? say('ongoing') : date(signal.at)
    return {
      name: find('signal.' + signal.id) ?? signal.id,
      points: points(signal.points),
      date: accounts === undefined ? at : say('latest', { date: at, accounts: say('accounts', { count: signal.accounts ?? 0 }) }),
      action: find('action.' + signal.id) ?? say('unknown'),
    }
  })

const withState = (text: string, { state, counts }: SequenceStep, { say, date }: Words): string => {
  if (counts) return say('status.counts', { text, ...counts })
  if (!state) return text
  const { status, at, answer, reason } = state
  const values = { text, date: at === undefined ? undefined : date(at), answer: answer && say('answer.' + answer), reason: reason && say('reason.' + reason) }
  return say(status === 'done' ? (answer ? 'status.answered' : 'status.done') : status === 'skipped' ? 'status.skipped' : at === undefined ? 'status.pending' : 'status.due', values)
}

const stepRows = (sequences: readonly Sequence[], words: Words): Row[] => {
  const { say } = words
  const title = ({ campaign, name }: Sequence): Row => ({ day: '', communication: `**${cell(name ? `${campaign} · ${name}` : campaign)}**`, channel: '', cta: '' })
  const rows = sequences.flatMap(sequence => [
    ...(sequences.length > 1 ? [title(sequence)] : []),
    ...sequence.steps.map(step => ({
      day: step.day === undefined ? step.step.toUpperCase() : say('day', { count: step.day }),
      communication: withState(cell(step.communication), step, words), channel: step.channel, cta: cell(step.cta),
    })),
  ])
  const unknown = say('unknown')
  return rows.length ? rows : [{ day: unknown, communication: unknown, channel: unknown, cta: unknown }]
}

const priceText = (price: Price | undefined, { find, say, money }: Words): string => {
  if (price?.on === 'custom') return find('mail.custom')!
  if (price?.amount === undefined) return say('unknown')
  const amount = money(price.amount)
  return (price.on ? find('mail.' + price.on)! : '{amount}').replace('{amount}', amount).replace(/<(.*)\{\?seat\}>/, price.perSeat ? '$1' : '')
}

const offerRow = (proposal: Proposal | undefined, words: Words): Row => {
  const { say, percent, date } = words
  const { product, price, offer } = proposal ?? {}
  const special = offer && priceText(offer.price, words)
  const validity = [
    offer?.days === undefined ? undefined : say('days', { count: offer.days }),
    offer?.endsAt === undefined ? undefined : say('until', { date: date(offer.endsAt, true) }),
  ].filter(Boolean).join(', ')
  const conditions = [offer?.term, offer?.conditions, offer?.termsUrl].flatMap(part => (part ? cell(part) : [])).join(', ')
  return {
    product: product === undefined ? say('unknown') : cell(product), price: priceText(price, words),
    special: special === undefined ? say('none') : offer?.percent === undefined ? special : say('discount', { price: special, percent: percent(offer.percent) }),
    validity: validity || (offer ? say('unknown') : say('nothing')), conditions: conditions || say('nothing'),
  }
}

/** The kinds' targets: those that the objectives state. */
const goalText = ({ kinds }: ReportData, { say, percent }: Words): string => {
  const goals = kinds.flatMap(kind => {
    const target = OBJECTIVES.find(({ id }) => id === kind)
    return target && 'above' in target ? { kind, goal: say('above', { value: percent(target.above) }) } : []
  })
  return goals.length > 1 ? goals.map(({ kind, goal }) => say('goal.of', { goal, kind: say('kind.' + kind) })).join(', ') : (goals[0]?.goal ?? say('unknown'))
}

/** The report as Markdown: the template's lines, filled. */
export const toMarkdown = (data: ReportData, words: Words): string => {
  const { say, money, number } = words
  const { name, segment, accounts, kinds, targetValue, score, proposals } = data
  const many = accounts === undefined ? undefined : say('accounts', { count: accounts })
  const described = segment === undefined ? undefined : cell(segment)
  return fillTemplate(
    words.template,
    {
      name: name === undefined ? say(many ? 'all' : 'unknown') : cell(name),
      segment: many ? (described ? say('of.accounts', { value: described, share: many }) : many) : (described ?? say('unknown')),
      kinds: kinds.map(kind => say('kind.' + kind)).join(' / ') || say('unknown'),
      goal: goalText(data, words),
      target: targetValue === undefined ? say('unknown') : say('target', { value: money(targetValue, true) }),
      score: score === undefined ? say('unknown') : many ? say('average', { value: number(score) }) : number(score),
      ...tracking(data, words),
    },
    { signals: signalRows(data, words), steps: stepRows(data.sequences, words), offers: (proposals.length ? proposals : [undefined]).map(one => offerRow(one, words)), objectives: objectiveRows(data, words), figures: figureRows(data, words) },
  )
}
