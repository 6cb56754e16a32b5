import type { Browser, BrowserContext } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Snapshot } from '../../src/index.js'
import { type DemoHost, newDemoHost } from './demo-host.js'
import { launch, newContext, type Opened, openPage } from './harness.js'

const MUTED = 'product:formulaires'
let host: DemoHost
let laptop: Device
let phone: Device

/** How often each event was counted. */
const counts = ({ behaviour: { recent } }: Snapshot): Record<string, number> => Object.fromEntries(Object.entries(recent).map(([key, stamps]) => [key, stamps.length]))

/** A browser of its own, with a profile of its own. */
interface Device {
  click(name: string): Promise<void>
  /** Opens the page, as someone who picks the device up. */
  wake(): Promise<void>
  sleep(): Promise<void>
  shows(step: string): Promise<void>
  press(label: string): Promise<void>
  snapshot(): Promise<Snapshot>
  outcome(campaign: string): Promise<string | null>
  /** Waits until the server has what this device knows. */
  kept(): Promise<void>
  complaints(): string[]
  off(): Promise<void>
}

async function newDevice(width: number, height: number): Promise<Device> {
  const browser: Browser = await launch()
  const context: BrowserContext = await newContext(browser, { viewport: { width, height } })
  let opened = undefined as unknown as Opened
  const said: string[] = []
  const at = (name: string) => opened.page.locator(`[data-test="${name}"]`).first()
  const device: Device = {
    async click(name) {
      // On a phone the navigation is behind its button.
      if (name.startsWith('nav-') && !(await at(name).isVisible())) await at('menu').click()
      await at(name).click()
    },
    async wake() {
      opened = await openPage(context, `${host.url}?at=2026-03-02T09:00:00Z`)
      await at('quota').waitFor({ timeout: 30_000 })
    },
    async sleep() {
      said.push(...opened.complaints)
      await opened.page.close()
    },
    shows: (step) => opened.page.locator(`[data-campaign="${step.split('.')[0]}"][data-step="${step.split('.')[1]}"]`).waitFor({ timeout: 15_000 }),
    press: (label) => opened.page.locator('[data-expansion]').getByRole('button', { name: label, exact: true }).click(),
    snapshot: () => opened.page.evaluate(async () => {
      await window.expansion.flush!()
      return (await window.expansion.exportData!()) as Snapshot
    }),
    outcome: (campaign) => at(`reason-${campaign}`).getAttribute('data-outcome'),
    async kept() {
      const told = (snapshot: Snapshot | null) => snapshot && [snapshot.essential.mutes, snapshot.essential.history.map(({ answer }) => answer), counts(snapshot)]
      await expect.poll(async () => {
        const there = (await (await fetch(`${host.url}expansion/snapshots/lanterne/camille`)).json()) as Snapshot | null
        const here = await device.snapshot()
        return JSON.stringify(told(there)) === JSON.stringify(told(here)) ? 'same' : { there: told(there), here: told(here) }
      }, { timeout: 15_000 }).toBe('same')
    },
    complaints: () => [...said, ...(opened ? opened.complaints : [])],
    off: () => browser.close(),
  }
  return device
}

beforeEach(async () => {
  host = await newDemoHost()
  await host.start()
  laptop = await newDevice(1440, 900)
  phone = await newDevice(390, 844)
})
afterEach(async () => {
  expect([...laptop.complaints(), ...phone.complaints()]).toEqual([])
  await Promise.all([laptop.off(), phone.off()])
  await host.remove()
})

describe('one person, a laptop and a phone', () => {
  test('a snooze on the laptop holds on the phone, which gives its own answers back', { timeout: 120_000 }, async () => {
    await laptop.wake()
    await laptop.click('nav-settings')
    await laptop.click('news-funding')
    await laptop.shows('growth-bundle.j0')
    await laptop.press('Plus tard')
    await laptop.kept()
    const before = counts(await laptop.snapshot())
    await laptop.sleep()

    await phone.wake()
    await phone.click('nav-settings')
    await phone.click('news-opening')
    await expect.poll(() => phone.outcome('growth-bundle')).toBe('waiting')
    const { essential, behaviour } = await phone.snapshot()
    expect(essential.history.map(({ campaign, answer }) => [campaign, answer])).toEqual([['growth-bundle', 'snoozed']])
    // Counters grow only.
    for (const [key, count] of Object.entries(before)) expect([key, behaviour.recent[key]?.length]).toEqual([key, expect.toSatisfy((now: number) => now >= count)])
    expect(behaviour.recent.business_event).toHaveLength(2)
    await phone.kept()

    await laptop.wake()
    await expect.poll(async () => counts(await laptop.snapshot()).business_event).toBe(2)
  })

  test('what is muted on the phone is not offered on the laptop, nor any more there', { timeout: 120_000 }, async () => {
    await phone.wake()
    await phone.click('nav-integrations')
    await phone.click('connect-formulio')
    await phone.shows('native-alternative.j0')
    await phone.press('Pourquoi ce message ?')
    await phone.press('Ne plus me proposer')
    await expect.poll(async () => (await phone.snapshot()).essential.mutes).toEqual([MUTED])
    await phone.kept()
    await phone.sleep()

    await laptop.wake()
    await laptop.click('nav-integrations')
    await laptop.click('connect-formulio')
    await expect.poll(async () => (await laptop.snapshot()).essential.mutes).toEqual([MUTED])
    await expect.poll(() => laptop.outcome('native-alternative')).toBe('quiet')
    await phone.wake()
    expect((await phone.snapshot()).essential.mutes).toEqual([MUTED])
  })
})
