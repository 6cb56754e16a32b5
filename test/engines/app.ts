import { expect } from 'vitest'
import type { Tab } from './engine.js'

export interface Box { left: number; top: number; right: number; bottom: number }

/** A page with our tag and the customer's script of `../browser/pages/app.js`, and what a scenario does there. */
export interface App {
  tab: Tab
  alive(): boolean
  track(event: string, props?: object): Promise<void>
  /** Usage of the e-mails, of 1 000. */
  use(used: number): Promise<void>
  call<T>(method: string, ...given: unknown[]): Promise<T>
  /** Waits until this step is drawn; `''` until nothing is. */
  shows(step: string): Promise<void>
  drawn(): Promise<string>
  text(): Promise<string>
  /** Where the message is, once it has arrived. */
  box(): Promise<Box>
  /** A real click on a button of ours by its label, or on `#id`. */
  click(label: string): Promise<void>
  focus(): Promise<string>
  /** A computed style of an element of ours; `''` where the engine does not know it. */
  style(selector: string, property: string): Promise<string>
  /** Waits until everything under way has been written. */
  settle(): Promise<void>
  /** The reason why a campaign shows nothing: waits for it. */
  silent(campaign: string, reason: string): Promise<void>
  reload(): Promise<void>
  close(): Promise<void>
}

/** @param complaints gets what the page complained about when it is left */
export function follow(tab: Tab, complaints: string[]): App {
  let open = true
  const leave = async (): Promise<void> => {
    complaints.push(...(await tab.evaluate<string[]>('witness.complaints')), ...tab.errors.splice(0))
  }
  const found = async <T>(expression: string): Promise<T> => {
    let answer: T | null = null
    await expect.poll(async () => (answer = await tab.evaluate<T | null>(expression)), { timeout: 8000, interval: 30, message: expression }).not.toBeNull()
    return answer!
  }
  const app: App = {
    tab,
    alive: () => open,
    track: (event, props = {}) => tab.evaluate(`void expansion.track(${JSON.stringify(event)}, ${JSON.stringify(props)})`),
    use: (used) => app.track('quota_updated', { meter: 'emails', used, limit: 1000, resetsAt: '2026-04-01T00:00:00Z', period: '2026-03' }),
    call: (method, ...given) => tab.evaluate(`expansion.${method}(...${JSON.stringify(given)})`),
    shows: async (step) => void (await expect.poll(app.drawn, { timeout: 8000, interval: 30 }).toBe(step)),
    drawn: () => tab.evaluate('witness.drawn()'),
    text: () => tab.evaluate('witness.text()'),
    box: () => found('witness.box()'),
    async click(label) {
      const { x, y } = await found<{ x: number; y: number }>(`witness.centre(${JSON.stringify(label)})`)
      await tab.click(x, y)
    },
    style: (selector, property) => tab.evaluate(`getComputedStyle(document.querySelector('[data-expansion]').shadowRoot.querySelector(${JSON.stringify(selector)}))[${JSON.stringify(property)}] ?? ''`),
    focus: () => tab.evaluate('witness.focus()'),
    settle: () => tab.evaluate('expansion.ready.then(() => expansion.flush()).then(() => {})'),
    async silent(campaign, reason) {
      const reasons = `Promise.resolve(expansion.explain(${JSON.stringify(campaign)})).then((told) => told.flatMap(({ reasons }) => reasons.map(({ reason }) => reason)))`
      await expect.poll(() => tab.evaluate(reasons), { timeout: 8000, interval: 30 }).toContain(reason)
      expect(await app.drawn()).toBe('')
    },
    async reload() {
      await leave()
      await tab.reload()
    },
    async close() {
      if (!open) return
      open = false
      await leave()
      await tab.close()
    },
  }
  return app
}
