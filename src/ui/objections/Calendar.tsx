import type { JSX, TargetedKeyboardEvent } from 'preact'
import { nowIn } from '../blocks/time-left.js'
import type { Scene } from '../scene.js'
import { morning, moved } from './dates.js'
import { firstDay } from './first-day.js'

const MOVES: Readonly<Record<string, Parameters<typeof moved>[1]>> = {
  ArrowLeft: { days: -1 }, ArrowRight: { days: 1 }, ArrowUp: { days: -7 }, ArrowDown: { days: 7 }, PageUp: { months: -1 }, PageDown: { months: 1 },
}

/**
 * A month whose days are reached by the arrow keys, Home, End, Page Up and Page Down; from tomorrow, for a year.
 * https://www.w3.org/WAI/ARIA/apg/patterns/dialog-modal/examples/datepicker-dialog/
 */
export function Calendar({ scene }: { scene: Scene }): JSX.Element | null {
  const { view, words, text, update, report } = scene
  const doubts = view.doubts!
  const { day } = doubts
  if (day === undefined) return null
  const { locale } = words
  const now = nowIn(scene)
  const write = (at: number, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options).format(at)
  const [least, most] = [moved(now, { days: 1 }), moved(now, { months: 12 })]
  const shown = new Date(day)
  const [year, month] = [shown.getFullYear(), shown.getMonth()]
  const start = firstDay(locale)
  const before = (new Date(year, month, 1).getDay() - start + 7) % 7
  const weeks = Math.ceil((before + new Date(year, month + 1, 0).getDate()) / 7)
  const title = write(day, { month: 'long', year: 'numeric' })
  const go = (to: number, picked?: boolean) => {
    doubts.day = Math.min(Math.max(to, least), most)
    doubts.picked = picked
    update({})
  }
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLTableElement>) => {
    const { key, currentTarget: grid, shiftKey } = event
    const across = key.startsWith('Arrow') && grid.closest('[dir=rtl]') ? key.replace(/Left|Right/, (side) => (side === 'Left' ? 'Right' : 'Left')) : key
    const column = (shown.getDay() - start + 7) % 7
    const by = key === 'Home' ? { days: -column } : key === 'End' ? { days: 6 - column } : Object.hasOwn(MOVES, across) ? MOVES[across]! : undefined
    if (!by) return
    event.preventDefault()
    go(moved(day, shiftKey && by.months ? { months: by.months * 12 } : by))
    grid.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
  }
  const turn = (months: 1 | -1, name: string) => {
    const edge = months > 0 ? morning(year, month + 1, 1) > most : morning(year, month, 1) <= least
    return (
      <button type="button" class="turn" aria-label={text(name)} aria-disabled={edge} onClick={() => edge || go(moved(day, { months }))}>
        <svg viewBox="0 0 16 16" aria-hidden="true"><path d={months > 0 ? 'm6 3 5 5-5 5' : 'm10 3-5 5 5 5'} /></svg>
      </button>
    )
  }
  const cell = (at: number) => {
    const date = new Date(at)
    if (date.getMonth() !== month) return <td key={at} role="gridcell" />
    const on = at === day
    return (
      <td key={at} role="gridcell">
        <button type="button" tabIndex={on ? 0 : -1} aria-label={write(at, { dateStyle: 'full' })} aria-pressed={on && !!doubts.picked}
          aria-disabled={at < least || at > most} onClick={() => at < least || at > most || go(at, true)}>
          {words.number(date.getDate())}
        </button>
      </td>
    )
  }
  return (
    <div class="calendar">
      <div class="months">
        {turn(-1, 'remind.before')}
        <span id="month" role="status">{title}</span>
        {turn(1, 'remind.after')}
      </div>
      <table role="grid" aria-labelledby="month" onKeyDown={onKeyDown}>
        <thead>
          <tr role="row">
            {[...Array(7).keys()].map((index) => {
              const at = morning(2024, 8, 1 + start + index)
              return <th key={index} role="columnheader" scope="col" abbr={write(at, { weekday: 'long' })}>{write(at, { weekday: 'short' })}</th>
            })}
          </tr>
        </thead>
        <tbody>
          {[...Array(weeks).keys()].map((week) => (
            <tr key={week} role="row">{[...Array(7).keys()].map((index) => cell(morning(year, month, 1 - before + week * 7 + index)))}</tr>
          ))}
        </tbody>
      </table>
      {doubts.picked && <button type="button" class="button" onClick={() => report.remind(day)}>{text('remind.set', { date: words.date(day, now) })}</button>}
    </div>
  )
}
