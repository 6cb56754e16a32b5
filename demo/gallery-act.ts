import type { Report } from '../src/model/ui.js'
import type { MessageState } from './gallery-states.js'

const PATIENCE = 4_000

/** What the host answers: to a button that performs, that it failed, so that failing is seen. */
export const answering = (state: Partial<MessageState>, remove: () => void): Report => ({
  seen: () => document.documentElement.setAttribute('data-seen', ''),
  press: ({ handler }) => new Promise((answer) => {
    if (state.answer === 'never') return
    setTimeout(() => {
      if (!handler) remove()
      answer(handler ? 'failed' : 'done')
    }, state.press ? 0 : 1200)
  }),
  close: remove,
  object: () => {},
  remind: remove,
  mute: () => {},
  lost: () => {}, problem: () => {},
})

/** Brings what was drawn into its state, as a person would: by its own controls. */
export async function act({ press = [], until }: Partial<MessageState>): Promise<void> {
  for (const selector of press) (await appeared(selector)).click()
  if (until) await appeared(until)
}

async function appeared(selector: string): Promise<HTMLElement> {
  const end = performance.now() + PATIENCE
  for (;;) {
    const found = document.querySelector('[data-expansion]')?.shadowRoot?.querySelector<HTMLElement>(selector)
    if (found) return found
    if (performance.now() > end) throw new Error(`${selector} did not appear`)
    await new Promise((again) => setTimeout(again, 5))
  }
}
