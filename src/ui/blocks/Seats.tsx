import type { JSX } from 'preact'
import { cheaperPlan } from '../../pricing/cheaper-plan.js'
import { round } from '../../pricing/round.js'
import { seatMeter } from '../../pricing/seat-meter.js'
import { nextBreak, seatPrice } from '../../pricing/seats.js'
import type { Scene } from '../scene.js'
import { Stepper } from './Stepper.js'

/** How many seats, from those in use upwards, and what they cost at once; it starts at one more than there are. */
export function Seats({ scene }: { scene: Scene }): JSX.Element | null {
  const { message: { facts: { catalog, currency, plan, seats } }, view, words, text } = scene
  const { used = 0, limit = used } = seats ?? {}
  if (!limit) return null
  const bound = plan?.limits?.[seatMeter(catalog)?.id ?? 'seats']
  const max = bound === undefined || bound <= limit ? undefined : bound
  const count = (view.quantity ??= Math.min(Math.max(limit, used) + 1, max ?? Infinity))
  const money = (amount: number) => words.money(amount, currency)
  const price = plan && seatPrice(plan, count)
  const on = (view.billing = price?.on)
  const before = plan && seatPrice(plan, limit)
  const change = price && before ? round(price.total - before.total) : 0
  const next = plan && (max === undefined || count < max) ? nextBreak(plan, count) : undefined
  const team = plan && cheaperPlan(catalog, plan, count)
  const per = (amount: number) => text(`per.${on}`, { amount: money(amount) })
  const lines = [
    // One advice at a time: what saves more seats is beside the point where a whole plan is cheaper.
    team ? text('seats.cheaper', { team: team.plan.name, n: count, saved: per(team.saving) })
      : next && text('seats.break', { more: next.more, off: next.percent ? words.percent(next.percent) : undefined, saved: per(next.saving) }),
    // The host alone knows what the current period still costs.
    text('seats.proration'),
  ].filter(Boolean)
  return (
    <section class="block sum" part="seats">
      <p class="quiet">{text('seats.count')}</p>
      <div class="line">
        <Stepper scene={scene} label={text('seats.count')} value={count} min={Math.max(1, used)} max={max} />
        {price && (
          <output>
            <b>{per(price.total)}</b>
            <small>{text('seats.unit', { n: count, unit: money(price.unit) })}</small>
          </output>
        )}
      </div>
      {change > 0 && <p class="quiet">{text('seats.more', { change: per(change) })}</p>}
      {lines.map((line) => <p key={line} class="hint">{line}</p>)}
    </section>
  )
}
