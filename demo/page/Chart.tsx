import type { JSX } from 'preact'
import { formatMoney } from '../host/format.js'
import { say } from '../host/locale.js'

const NOW = [22, 31, 28, 44, 39, 58, 52, 71, 66, 83]
const BEFORE = [18, 20, 26, 25, 33, 31, 40, 38, 47, 49]

const line = (values: number[]): string => values.map((value, index) => `${index ? 'L' : 'M'}${20 + index * 40} ${112 - value}`).join('')

/** Invented revenue, in the page's own drawing. */
export function Chart({ compare }: { compare: boolean }): JSX.Element {
  return (
    <div class="chart">
      <dl class="figures">
        <div><dt>{say('Ce mois-ci', 'This month')}</dt><dd>{formatMoney(4940)}</dd></div>
        <div><dt>{say('Par e-mail', 'Per e-mail')}</dt><dd>{formatMoney(0.71)}</dd></div>
        <div><dt>{say('Meilleure heure', 'Best hour')}</dt><dd>{say('9 h 40', '9:40 am')}</dd></div>
      </dl>
      <svg viewBox="0 0 400 124" role="img" aria-label={say('Courbe du chiffre d’affaires, en hausse', 'Revenue curve, rising')}>
        {[22, 52, 82, 112].map((y) => <path key={y} class="chart-grid" d={`M0 ${y}h400`} />)}
        <path class="chart-area" d={`${line(NOW)}V112H20Z`} />
        {compare && <path class="chart-before" d={line(BEFORE)} />}
        <path class="chart-line" d={line(NOW)} />
        <circle class="chart-dot" cx="380" cy={112 - NOW[9]!} r="4" />
      </svg>
    </div>
  )
}
