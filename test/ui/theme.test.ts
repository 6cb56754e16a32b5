import axe from 'axe-core'
import { cdp, page } from 'vitest/browser'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { galleryMessages, galleryNotice } from '../../demo/gallery-messages.js'
import docs from '../../docs/theme.md?raw'
import { accentColours } from '../../src/ui/accent.js'
import { contrast, mix } from '../../src/ui/contrast.js'
import { hostElement, openUi, stage, step, stubReport } from './stage.js'

const session = cdp() as unknown as { send(method: string, parameters: object): Promise<unknown> }
const emulate = (features: Record<string, string> = {}) =>
  session.send('Emulation.setEmulatedMedia', { features: Object.entries(features).map(([name, value]) => ({ name, value })) })
const root = document.documentElement
const settle = (time = 0) => new Promise((done) => setTimeout(done, time))

afterEach(async () => {
  root.removeAttribute('style')
  document.body.removeAttribute('style')
  await emulate()
  await page.viewport(1280, 800)
})

describe('what docs/theme.md lists is what there is', () => {
  const sources = Object.values(import.meta.glob(['../../src/ui/**/*.{css,ts,tsx}'], { query: '?raw', import: 'default', eager: true })) as string[]
  const section = (title: string) => docs.split(/^## /m).find((each) => each.startsWith(title))!
  const listed = (title: string) => section(title).split('\n').filter((line) => line.startsWith('| `')).flatMap((line) => [...line.split('|')[1]!.matchAll(/`([^`]+)`/g)].map(([, name]) => name!))

  test('tokens', () => {
    const used = sources.flatMap((source) => source.match(/--expansion-[a-z-]+\b/g) ?? [])
    expect(listed('Tokens').sort()).toEqual([...new Set(used)].sort())
  })

  test('parts', () => {
    const written = sources.flatMap((source) => [...source.matchAll(/\bpart="([^"]+)"/g)].flatMap(([, names]) => names!.split(' ')))
    const surfaces = Object.values(galleryMessages('fr')).map(({ surface }) => surface).filter((surface) => !surface.endsWith('modal'))
    expect(listed('Parts').sort()).toEqual([...new Set([...written, ...surfaces, 'button', 'primary'])].sort())
  })

  test('every part that is drawn can be styled by its name', async () => {
    const names = new Set(listed('Parts'))
    for (const name of Object.keys(galleryMessages('fr'))) {
      const { root: drawn } = await stage(name)
      for (const element of drawn.querySelectorAll('[part]')) for (const part of element.part) expect(names, `${part} in ${name}`).toContain(part)
    }
  })

  test.each(['background', 'text', 'accent', 'radius', 'font-size', 'title-size', 'shadow', 'backdrop', 'space', 'line', 'accent-text'])('a page that sets --expansion-%s changes what is drawn', async (name) => {
    const value = { radius: '3px', 'font-size': '17px', 'title-size': '31px', shadow: '0px 1px 2px 0px rgb(1, 2, 3)', space: '9px' }[name] ?? 'rgb(1, 2, 3)'
    const look = async () => {
      const { surface, drawn } = await stage('quota-limit.j3')
      const all = [surface, ...surface.querySelectorAll('*')].map((each) => JSON.stringify([...getComputedStyle(each)].map((property) => getComputedStyle(each).getPropertyValue(property)).filter((each) => !/%|matrix/.test(each))))
      const backdrop = getComputedStyle(surface, '::backdrop').backgroundColor
      drawn.remove()
      return [backdrop, ...all].join()
    }
    await emulate({ 'prefers-reduced-motion': 'reduce' })
    const before = await look()
    root.style.setProperty(`--expansion-${name}`, value)
    expect(await look()).not.toBe(before)
  })
})

describe('FG10 a brand colour', () => {
  const looks = [
    ['light', { background: '#ffffff', subtle: '#f5f6f8' }], ['dark', { background: '#1b1d22', subtle: '#25282f' }],
    ['strong dark', { background: '#0c0d10', subtle: '#1b1d22' }], ['beige', { background: '#efe3cf', subtle: '#e5d6bc' }],
  ] as const
  // Numbers that repeat: the same colours in every run.
  let seed = 7
  const next = () => (seed = (seed * 48_271) % 2_147_483_647)
  const colours = ['#000000', '#ffffff', '#ffe600', '#ff0000', '#808080', '#767676', ...Array.from({ length: 2000 }, () => `#${(next() % 0x1000000).toString(16).padStart(6, '0')}`)]

  test.each(looks)('reads, stands out, hovered and pressed: %s', (_, grounds) => {
    for (const strong of [false, true]) {
      for (const colour of colours) {
        const found = accentColours(colour, grounds, strong)
        const label = found['--expansion-on-accent']!
        for (const state of ['', '-hover', '-active']) {
          const fill = found[`--expansion-accent${state}`]!
          expect(contrast(fill, label), `${colour}${state} under its label`).toBeGreaterThanOrEqual(4.5)
          expect(contrast(fill, grounds.background), `${colour}${state} on its ground`).toBeGreaterThanOrEqual(strong ? 4.5 : 3)
        }
        for (const ground of Object.values(grounds)) expect(contrast(found['--expansion-accent-text']!, ground), `${colour} as text`).toBeGreaterThanOrEqual(strong ? 7 : 4.5)
      }
    }
  })

  test('is left as it is where it stands out already', () => {
    expect(accentColours('#14604c', looks[0][1])['--expansion-accent']).toBe('#14604c')
    expect(accentColours('#ffe600', looks[1][1])).toMatchObject({ '--expansion-accent': '#ffe600', '--expansion-on-accent': '#000000' })
  })

  test('is corrected against the ground the page gave us', async () => {
    root.style.setProperty('--expansion-background', '#ffe600')
    const { get } = await stage('quota-limit.j0', {}, { theme: { accent: '#ffe600' } })
    const [, r, g, b] = /rgb\((\d+), (\d+), (\d+)\)/.exec(getComputedStyle(get.getByRole('button', { name: 'Voir mes options' })).backgroundColor)!.map(Number)
    expect(contrast(`#${[r, g, b].map((part) => part!.toString(16).padStart(2, '0')).join('')}`, '#ffe600')).toBeGreaterThanOrEqual(3)
  })

  const own = ['background', 'text', 'muted', 'subtle', 'accent', 'hover', 'active', 'on-accent', 'ink', 'edge', 'bad']
  const presets = ['neutral', 'soft', 'contrast'] as const
  test.each(presets.flatMap((preset) => (['light', 'dark'] as const).map((scheme) => [preset, scheme] as const)))('so do our own colours: %s, %s', async (preset, scheme) => {
    const { root: drawn } = await stage('quota-limit.j3', {}, { theme: { preset, scheme } })
    const probe = drawn.appendChild(document.createElement('i'))
    const colour = Object.fromEntries(own.map((name) => {
      probe.style.color = `var(--${name === 'background' ? 'bg' : name})`
      const parts = getComputedStyle(probe).color.match(/\d+/g)!.map(Number)
      return [name, mix(`#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`, 0, 0)]
    })) as Record<string, string>
    const least = preset === 'contrast' ? 7 : 4.5
    for (const ground of ['background', 'subtle']) for (const text of ['text', 'muted', 'ink', 'bad']) expect(contrast(colour[text]!, colour[ground]!), `${text} on ${ground}`).toBeGreaterThanOrEqual(least)
    for (const fill of ['accent', 'hover', 'active']) {
      expect(contrast(colour[fill]!, colour['on-accent']!), `label on ${fill}`).toBeGreaterThanOrEqual(4.5)
      expect(contrast(colour[fill]!, colour.background!), `${fill} on background`).toBeGreaterThanOrEqual(3)
    }
    expect(contrast(colour.edge!, colour.background!), 'edge on background').toBeGreaterThanOrEqual(3)
  })
})

test.each((['soft', 'contrast'] as const).flatMap((preset) => (['light', 'dark'] as const).map((scheme) => ({ preset, scheme, density: 'compact' as const }))))('FG9 FG10 axe finds nothing with $preset, $scheme, compact', async (theme) => {
  await emulate({ 'prefers-reduced-motion': 'reduce' })
  for (const name of Object.keys(galleryMessages('fr'))) {
    const { drawn, host } = await stage(name, {}, { theme })
    const { violations } = await axe.run(host, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] })
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ failureSummary }) => `${name} ${id}: ${failureSummary}`))).toEqual([])
    drawn.remove()
  }
})

describe('the scheme follows the page', () => {
  const cases: [why: string, scheme: string, ground: string, system: 'light' | 'dark', drawn: 'light' | 'dark'][] = [
    ['it says light', 'light', '', 'dark', 'light'],
    ['it says only light', 'only light', '', 'dark', 'light'],
    ['it says dark', 'dark', '', 'light', 'dark'],
    ['it allows both', 'light dark', '', 'dark', 'dark'],
    ['it allows both', 'light dark', '', 'light', 'light'],
    ['it says nothing and is white', '', '#fff', 'dark', 'light'],
    ['it says nothing and is black', '', '#101216', 'light', 'dark'],
    ['it says nothing and paints nothing', '', '', 'dark', 'dark'],
    ['its word counts more than its paint', 'light', '#101216', 'dark', 'light'],
  ]
  test.each(cases)('%s: %s %s, the system %s: %s', async (_, scheme, ground, system, drawn) => {
    await emulate({ 'prefers-color-scheme': system })
    root.style.colorScheme = scheme
    document.body.style.background = ground
    const { root: ours } = await stage('quota-limit.j0')
    expect(ours.dataset.scheme).toBe(drawn)
    expect(getComputedStyle(ours).colorScheme).toBe(drawn)
  })

  test('its <meta> counts as its word', async () => {
    await emulate({ 'prefers-color-scheme': 'dark' })
    const meta = Object.assign(document.createElement('meta'), { name: 'color-scheme', content: 'light' })
    document.head.append(meta)
    const { root: ours } = await stage('quota-limit.j0')
    meta.remove()
    expect(ours.dataset.scheme).toBe('light')
  })

  test('while a message is shown, the accent included, and not once it has left', async () => {
    root.style.colorScheme = 'light'
    const { root: ours, get, drawn } = await stage('quota-limit.j0', {}, { theme: { accent: '#14144a' } })
    const fill = () => getComputedStyle(get.getByRole('button', { name: 'Voir mes options' })).backgroundColor
    expect(fill()).toBe('rgb(20, 20, 74)')
    root.style.colorScheme = 'dark'
    await settle()
    expect(ours.dataset.scheme).toBe('dark')
    expect(fill()).not.toBe('rgb(20, 20, 74)')
    drawn.remove()
    root.style.colorScheme = 'light'
    await settle()
    expect(ours.dataset.scheme).toBe('dark')
  })

  test('what the host says holds', async () => {
    root.style.colorScheme = 'light'
    const { root: ours } = await stage('quota-limit.j0', {}, { theme: { scheme: 'dark' } })
    expect(ours.dataset.scheme).toBe('dark')
  })
})

describe('presets and density', () => {
  const corner = (element: Element) => getComputedStyle(element).borderTopLeftRadius
  test('neutral, soft and contrast differ; what the host sets holds in each', async () => {
    const corners = []
    for (const preset of ['neutral', 'soft', 'contrast'] as const) {
      for (const radius of [undefined, 5]) {
        const { surface, drawn } = await stage('quota-limit.j3', {}, { theme: { preset, radius } })
        corners.push(corner(surface))
        drawn.remove()
      }
    }
    expect(corners).toEqual(['12px', '5px', '20px', '5px', '8px', '5px'])
  })

  test('who asks the system for contrast has it, unless the host chose', async () => {
    await emulate({ 'prefers-contrast': 'more' })
    const asked = await stage('quota-limit.j0')
    expect(asked.root.dataset.preset).toBe('contrast')
    asked.drawn.remove()
    expect((await stage('quota-limit.j0', {}, { theme: { preset: 'soft' } })).root.dataset.preset).toBe('soft')
  })

  test('compact takes less room, and every target stays large enough', async () => {
    const { surface, drawn } = await stage('quota-limit.j7', {}, { theme: { density: 'comfortable' } })
    const comfortable = surface.offsetHeight
    drawn.remove()
    const { surface: compact } = await stage('quota-limit.j7', {}, { theme: { density: 'compact' } })
    expect(compact.offsetHeight).toBeLessThan(comfortable * 0.92)
    for (const button of compact.querySelectorAll('button')) if (button.checkVisibility()) expect(button.offsetHeight).toBeGreaterThanOrEqual(24)
  })
})

describe('the place of a banner', () => {
  const addPlace = () => {
    document.body.append('before')
    const place = document.body.appendChild(document.createElement('div'))
    place.setAttribute('data-expansion-placement', 'banner')
    const after = document.body.appendChild(document.createElement('main'))
    after.textContent = 'after'
    return { place, after }
  }

  test('in the flow of the page where it has a placement, across its whole width', async () => {
    await emulate({ 'prefers-reduced-motion': 'reduce' })
    const { place, after } = addPlace()
    const before = after.getBoundingClientRect().top
    const { host, surface, drawn } = await stage('quota-limit.j0')
    expect(host.parentElement).toBe(place)
    expect(surface.getBoundingClientRect().width).toBe(place.getBoundingClientRect().width)
    expect(after.getBoundingClientRect().top).toBeGreaterThanOrEqual(surface.getBoundingClientRect().bottom)
    drawn.remove()
    expect(hostElement()).toBeNull()
    expect(after.getBoundingClientRect().top).toBe(before)
  })

  test.each(['top', 'bottom'] as const)('at the %s when the theme says so, and nothing moves', async (banner) => {
    const { after } = addPlace()
    const before = after.getBoundingClientRect().top
    const { host } = await stage('quota-limit.j0', {}, { theme: { banner } })
    expect(host.parentElement).toBe(document.body)
    expect(after.getBoundingClientRect().top).toBe(before)
  })

  test('at the top without a placement, or with one that is not shown', async () => {
    addPlace().place.hidden = true
    const { host, surface } = await stage('quota-limit.j0', {}, { theme: { banner: 'inline' } })
    expect(host.parentElement).toBe(document.body)
    expect(surface.getBoundingClientRect().top).toBeLessThan(30)
  })

  test('the notice stays in its corner meanwhile, and returns to the end of the page', async () => {
    const { place } = addPlace()
    const ui = await openUi()
    ui.notice(galleryNotice('fr'), () => {})
    expect(hostElement().parentElement).toBe(document.body)
    const drawn = ui.draw(step('quota-limit.j0'), stubReport())
    expect(hostElement().parentElement).toBe(place)
    const notice = hostElement().shadowRoot!.querySelector('[data-surface=notice]')!.getBoundingClientRect()
    expect(innerHeight - notice.bottom).toBeLessThan(30)
    drawn.remove()
    expect(hostElement().parentElement).toBe(document.body)
  })

  test('a placement that the page takes away does not take the banner along', async () => {
    const { place } = addPlace()
    const { host, report, surface } = await stage('quota-limit.j0')
    place.remove()
    await settle()
    expect(host.parentElement).toBe(document.body)
    expect(surface.getBoundingClientRect().top).toBeLessThan(30)
    expect(report.lost).not.toHaveBeenCalled()
  })
})

describe('leaving', () => {
  const ghost = () => [...document.body.children].find((each) => (each as HTMLElement).inert)

  test.each(['quota-limit.j0', 'upsell-offer.j7'])('FG12 %s is seen going for a moment once the person closed it, and holds nothing up', async (name) => {
    await emulate({ 'prefers-reduced-motion': 'no-preference' })
    const opener = document.body.appendChild(document.createElement('button'))
    opener.focus()
    const { get, drawn } = await stage(name)
    get.getByRole('button', { name: /Fermer|Plus tard/ }).click()
    await settle()
    drawn.remove()
    expect(hostElement()).toBeNull()
    expect(document.activeElement).toBe(opener)
    const picture = ghost()!
    expect(picture.getAttribute('aria-hidden')).toBe('true')
    expect(picture.shadowRoot!.querySelector('[data-surface],[data-campaign]')).toBeNull()
    const [animation] = picture.shadowRoot!.querySelector('[part]')!.getAnimations()
    expect(animation!.effect!.getComputedTiming().duration).toBeLessThanOrEqual(200)
    expect(document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.shadowRoot ?? null).toBeNull()
    await vi.waitFor(() => expect(ghost()).toBeUndefined())
  })

  test('FG12 closed by Escape, a banner is seen going as well', async () => {
    await emulate({ 'prefers-reduced-motion': 'no-preference' })
    const { surface, report, drawn } = await stage('quota-limit.j0', { closes: 'dismissed' })
    report.close.mockImplementation(() => drawn.remove())
    surface.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
    expect(hostElement()).toBeNull()
    expect(ghost()).toBeTruthy()
  })

  test('another message, or the end, interrupts it', async () => {
    await emulate({ 'prefers-reduced-motion': 'no-preference' })
    const { get, drawn, ui } = await stage('quota-limit.j0')
    get.getByRole('button', { name: 'Fermer' }).click()
    drawn.remove()
    expect(ghost()).toBeDefined()
    const next = ui.draw(step('upsell-offer.j7'), stubReport())
    expect(ghost()).toBeUndefined()
    hostElement().shadowRoot!.querySelector<HTMLElement>('.button:not(.primary)')!.click()
    next.remove()
    expect(ghost()).toBeDefined()
    ui.destroy()
    expect(document.body.querySelector(':scope > div')).toBeNull()
  })

  test('a modal is gone at once: the page is wanted back', async () => {
    await emulate({ 'prefers-reduced-motion': 'no-preference' })
    const { drawn } = await stage('quota-limit.j3')
    hostElement().shadowRoot!.querySelector<HTMLElement>('.cross')!.click()
    drawn.remove()
    expect(ghost()).toBeUndefined()
    expect(hostElement()).toBeNull()
  })

  test('what the engine takes back is gone at once, and so is everything for who asked for calm', async () => {
    await emulate({ 'prefers-reduced-motion': 'no-preference' })
    const taken = await stage('quota-limit.j0')
    taken.drawn.remove()
    expect(ghost()).toBeUndefined()
    await emulate({ 'prefers-reduced-motion': 'reduce' })
    const calm = await stage('quota-limit.j0')
    calm.get.getByRole('button', { name: 'Fermer' }).click()
    calm.drawn.remove()
    expect(ghost()).toBeUndefined()
  })
})

describe('on a phone', () => {
  test.each(['quota-limit.j3', 'quota-limit.j7', 'feature-trial.j0', 'upsell-offer.j0'])('FG9 %s is a sheet at the lower edge, its first answer in reach, its targets of 44 px', async (name) => {
    await page.viewport(390, 844)
    await emulate({ 'prefers-reduced-motion': 'reduce' })
    const { surface } = await stage(name)
    const box = surface.getBoundingClientRect()
    expect([box.left, box.width, box.bottom]).toEqual([0, 390, 844])
    const answer = surface.querySelector('.actions button, .choices button')!.getBoundingClientRect()
    expect(answer.top).toBeGreaterThan(844 / 3)
    expect(answer.bottom).toBeLessThanOrEqual(844)
    for (const target of surface.querySelectorAll<HTMLElement>('.button, .cross, .ways > :is(button, a)')) expect(target.offsetHeight, target.textContent!).toBeGreaterThanOrEqual(44)
  })

  test.each(['quota-limit.j0', 'upsell-offer.j7'])('%s is as wide as the window allows', async (name) => {
    await page.viewport(470, 844)
    expect((await stage(name)).surface.getBoundingClientRect().width).toBe(470 - 32)
  })

  test('the on-screen keyboard covers neither the sheet nor the field', async () => {
    await page.viewport(390, 844)
    await emulate({ 'prefers-reduced-motion': 'reduce' })
    const { surface, root: ours } = await stage('quota-limit.j3')
    const field = surface.querySelector('input:not([type=radio])') as HTMLInputElement
    field.focus()
    const height = vi.spyOn(visualViewport!, 'height', 'get').mockReturnValue(500)
    visualViewport!.dispatchEvent(new Event('resize'))
    expect(surface.getBoundingClientRect().bottom).toBe(500)
    expect(surface.getBoundingClientRect().top).toBeGreaterThanOrEqual(0)
    expect(field.getBoundingClientRect().bottom).toBeLessThanOrEqual(500)
    expect(field.getBoundingClientRect().top).toBeGreaterThanOrEqual(surface.getBoundingClientRect().top)
    height.mockRestore()
    visualViewport!.dispatchEvent(new Event('resize'))
    expect(surface.getBoundingClientRect().bottom).toBe(844)
    expect(ours.dataset.keyboard).toBeUndefined()
  })
})

describe('FG11 zoomed to 400 %', () => {
  test.each(Object.keys(galleryMessages('fr')))('%s scrolls one way, and everything is in reach', async (name) => {
    await page.viewport(320, 256)
    for (const preset of ['neutral', 'soft'] as const) {
      const { surface, drawn } = await stage(name, {}, { theme: { preset } })
      expect(surface.scrollWidth, preset).toBeLessThanOrEqual(surface.clientWidth)
      expect(surface.getBoundingClientRect().top).toBeGreaterThanOrEqual(0)
      for (const target of surface.querySelectorAll('button')) {
        if (!target.offsetHeight) continue
        target.scrollIntoView({ block: 'nearest' })
        const box = target.getBoundingClientRect()
        expect(box.right, target.textContent!).toBeLessThanOrEqual(320)
        expect(box.top, target.textContent!).toBeLessThan(256)
      }
      drawn.remove()
    }
  })
})
