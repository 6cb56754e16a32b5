import type { JSX } from 'preact'
import { $explanations } from '../host/explanations.js'
import { formatDay } from '../host/format.js'
import { say } from '../host/locale.js'
import { useStore } from '../host/useStore.js'
import { Section } from './Section.js'
import { SIGNALS } from './signalNames.js'

/** The reasons to think that the account is ready for a higher plan, point by point. */
export function Signals(): JSX.Element {
  const score = useStore($explanations).find(({ campaign }) => campaign === 'upsell-offer')?.score
  const total = score?.total ?? 0
  const threshold = score?.threshold ?? 50
  return (
    <Section title={say('Score pour un plan supérieur', 'Score for a higher plan')} test="signals">
      <div class="score" data-over={total > threshold}>
        <span class="score-total" data-test="signal-total" data-total={total} data-threshold={threshold}>{total}</span>
        <span class="soft">{say(`points ; il en faut plus de ${threshold}`, `points; more than ${threshold} are needed`)}</span>
        <span class="score-bar" aria-hidden="true">
          <span class="score-fill" style={{ width: `${Math.min(100, total)}%` }} />
          <span class="score-mark" style={{ left: `${threshold}%` }} />
        </span>
      </div>
      <ul class="signals">
        {SIGNALS.map(({ id, name, points, how }) => {
          const active = score?.signals.find((signal) => signal.id === id)
          return (
            <li key={id} class="signal" data-active={!!active} data-test={`signal-${id}`}>
              <span class="signal-name">{name}</span>
              <span class="signal-when">{active ? active.expiresAt && say(`jusqu’au ${formatDay(active.expiresAt)}`, `until ${formatDay(active.expiresAt)}`) : how}</span>
              <span class="signal-points">+{active?.points ?? points}</span>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
