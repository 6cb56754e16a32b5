import type { JSX } from 'preact'
import type { Scene } from '../scene.js'

/** The first steps with a product; those whose event has happened are ticked. */
export function Checklist({ scene: { message: { facts: { done = {}, product } }, text } }: { scene: Scene }): JSX.Element | null {
  const items = (product?.checklist ?? []).map((item) => ({ ...item, ticked: !!item.event && Object.hasOwn(done, item.event) && done[item.event]! > 0 }))
  return items[0] ? (
    <section class="block" part="checklist">
      <p class="quiet">{text('checklist.count', { done: items.filter(({ ticked }) => ticked).length, count: items.length })}</p>
      <ul class="checks">
        {items.map((item) => (
          <li key={item.text} class={item.ticked ? 'ticked' : undefined}>{item.ticked && <span class="heard">{text('checklist.done')} </span>}{item.text}</li>
        ))}
      </ul>
    </section>
  ) : null
}
