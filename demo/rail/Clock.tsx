import type { JSX } from 'preact'
import { $now, $offset, comeBack, travel } from '../host/clock.js'
import { formatHour, formatLongDay } from '../host/format.js'
import { say } from '../host/locale.js'
import { useStore } from '../host/useStore.js'

const HOUR = 3_600_000
const DAY = 24 * HOUR

const JUMPS: [string, string, number][] = [
  ['time-1h', say('+1 h', '+1 h'), HOUR],
  ['time-1d', say('+1 jour', '+1 day'), DAY],
  ['time-7d', say('+7 jours', '+7 days'), 7 * DAY],
]

/** The simulated date, and the jumps that move it. */
export function Clock(): JSX.Element {
  const now = useStore($now)
  const ahead = useStore($offset)
  return (
    <section class="clock" aria-label={say('Horloge simulée', 'Simulated clock')}>
      <p class="clock-face" data-test="time-now" data-now={now} aria-live="polite">
        <span class="clock-day">{formatLongDay(now)}</span>
        <span class="clock-hour">{formatHour(now)}</span>
      </p>
      <div class="clock-jumps">
        {JUMPS.map(([test, label, ms]) => (
          <button key={test} type="button" class="button" data-test={test} onClick={() => travel(ms)}>{label}</button>
        ))}
        <button type="button" class="button" data-test="time-reset" disabled={ahead === 0} onClick={comeBack}>
          {say('Maintenant', 'Now')}
        </button>
      </div>
    </section>
  )
}
