import type { JSX } from 'preact'
import type { Scene } from '../scene.js'

/**
 * One question, answered by one of its scores; none is chosen beforehand. The choice travels with the button that sends it, and then
 * only the thanks are left. Native radios bring the keyboard of https://www.w3.org/WAI/ARIA/apg/patterns/radio/ with them.
 */
export function Ask({ scene }: { scene: Scene }): JSX.Element | null {
  const { message: { campaign, facts: { scale } }, view: { score, busy, failed }, words, text, update } = scene
  if (!scale) return null
  const [least, most] = scale
  const low = text(`${campaign}.ask.least`) ?? text('ask.least')
  const high = text(`${campaign}.ask.most`) ?? text('ask.most')
  const lacks = failed && score === undefined
  const sent = busy === 'send'
  // What stands around the question changes with it, and Firefox 115 has no `:has()`: https://caniuse.com/css-has
  const mark = (element: Element | null) =>
    element?.closest('[data-campaign]')!.setAttribute('data-ask', `${most > 5 ? 'long' : 'short'} ${sent ? 'sent' : score === undefined ? 'open' : 'chosen'}`)
  return (
    <>
      <p ref={mark} role="status" part="thanks">{sent && text('ask.thanks')}</p>
      <fieldset class="ask" part="ask" role="radiogroup" aria-labelledby="title scale" aria-required="true" aria-invalid={lacks || undefined}>
        <legend id="scale" class="heard">{text('ask.scale', { least, low, most, high })}</legend>
        <div class="scores">
          {[...Array(most - least + 1).keys()].map((index) => index + least).map((value) => (
            <label key={value}>
              <input type="radio" name="score" checked={score === value} onChange={() => update({ score: value, failed: false })} />
              <span>{words.number(value)}</span>
            </label>
          ))}
        </div>
        <p class="quiet ends" aria-hidden="true"><span>{low}</span><span>{high}</span></p>
      </fieldset>
    </>
  )
}
