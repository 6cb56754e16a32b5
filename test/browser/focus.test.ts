import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type App, type AppOptions, DAY, expectNoComplaints, MINUTE, openApp, START } from './app.js'
import { launch, newContext, type Site, startSite } from './harness.js'

let site: Site
let browser: Browser
let context: BrowserContext

beforeAll(async () => {
  site = await startSite({
    html: {
      '/form.html': `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Form</title></head><body>
        <main id="main"><h1>Form</h1><p><button id="before">Avant</button> <button id="opener">Ouvrir</button> <a id="after" href="#x">Après</a></p>
        <form><input id="name" aria-label="Nom"><button id="send" type="button">Envoyer</button></form></main>
        <dialog id="theirs"><p>Leur fenêtre</p><button id="shut" onclick="theirs.close()">OK</button></dialog></body></html>`,
    },
  })
  browser = await launch()
})
beforeEach(async () => {
  context = await newContext(browser)
})
afterEach(async () => {
  await expectNoComplaints()
  await context.close()
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

const open = async (more: AppOptions = {}): Promise<App> => {
  const app = await openApp(context, site, { path: '/form.html', time: START, ...more })
  await app.page.evaluate('expansion.ready')
  return app
}

/** Where the focus is: an identifier of the page, or `expansion: …` inside our own. */
const focus = (app: App): Promise<string> => app.page.evaluate(() => {
  const active = document.activeElement!
  const inner = active.shadowRoot?.activeElement
  return inner ? `expansion: ${inner.id || inner.textContent!.replace(/\s+/g, ' ').trim() || inner.getAttribute('aria-label')}` : active.id || active.localName
})

interface Node { role?: { value: string }; name?: { value: string }; properties?: { name: string; value: { value: unknown } }[]; ignored: boolean }

/** What assistive technology is given. */
async function tree(app: App): Promise<{ role: string; name: string; modal: unknown }[]> {
  const session = await context.newCDPSession(app.page)
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: Node[] }
  await session.detach()
  return nodes.filter(({ ignored }) => !ignored).map(({ role, name, properties }) => ({
    role: role?.value ?? '', name: name?.value ?? '', modal: properties?.find((one) => one.name === 'modal')?.value.value,
  }))
}

const modal = async (more?: AppOptions): Promise<App> => {
  const app = await open(more)
  await app.page.locator('#opener').focus()
  await app.use(900)
  await app.shows('quota-limit.j3')
  return app
}

describe('a modal', () => {
  test('FG1 FG3 is a named modal dialog, with the focus on its heading', async () => {
    const app = await modal()
    expect(await tree(app)).toEqual(expect.arrayContaining([{ role: 'dialog', name: 'Votre quota est presque atteint', modal: true }]))
    expect((await tree(app)).map(({ name }) => name)).not.toContain('Avant')
    expect(await focus(app)).toBe('expansion: title')
  })

  test('FG1 FF5 Tab stays inside, both ways, and reaches every button', async () => {
    const app = await modal()
    for (const key of ['Tab', 'Shift+Tab']) {
      const reached = new Set<string>()
      for (let press = 0; press < 24; press++) {
        await app.page.keyboard.press(key)
        reached.add(await focus(app))
      }
      for (const id of ['before', 'opener', 'after', 'name', 'send']) expect([...reached]).not.toContain(id)
      expect([...reached]).toEqual(expect.arrayContaining(['expansion: Comparer les plans', 'expansion: Contacter sales', 'expansion: Fermer', 'expansion: Pourquoi ce message ?']))
    }
  })

  test('FG4 gives the focus back to what had it', async () => {
    const app = await modal()
    await app.page.keyboard.press('Escape')
    await app.shows('')
    expect(await focus(app)).toBe('opener')
    expect(await app.page.evaluate('document.documentElement.getAttribute("style") || ""')).toBe('')
  })

  test('FG4 or, when that is gone, to its neighbour', async () => {
    const app = await modal()
    await app.page.evaluate(`document.getElementById('opener').remove()`)
    await app.page.keyboard.press('Escape')
    await app.shows('')
    expect(await focus(app)).toBe('before')
  })

  test('FG4 nobody had it: nobody gets it', async () => {
    const app = await open()
    await app.use(900)
    await app.shows('quota-limit.j3')
    await app.page.keyboard.press('Escape')
    await app.shows('')
    expect(await focus(app)).toBe('body')
  })

  test('FG2 at the limit it is an alert that Escape does not close, and every way out is a button within reach', async () => {
    const app = await open()
    await app.page.locator('#opener').focus()
    await app.use(1000)
    await app.shows('quota-limit.j7')
    expect(await tree(app)).toEqual(expect.arrayContaining([{ role: 'alertdialog', name: 'Votre quota est atteint', modal: true }]))
    for (let press = 0; press < 4; press++) await app.page.keyboard.press('Escape')
    expect(await app.rest()).toBe('quota-limit.j7')
    const reached = new Set<string>()
    for (let press = 0; press < 16; press++) {
      await app.page.keyboard.press('Tab')
      reached.add(await focus(app))
    }
    expect([...reached].filter((each) => each.startsWith('expansion: ')).map((each) => each.slice(11))).toEqual(expect.arrayContaining(
      ['Passer au plan supérieur', 'Ajouter de la capacité', 'Attendre le renouvellement', 'Discuter avec nous'],
    ))
    // Exporting, paying and leaving are never closed off.
    for (const name of [/export/i, /connecter|connexion/i]) await app.page.locator('[role=alertdialog]').getByRole('button', { name }).or(app.page.locator('[role=alertdialog]').getByRole('link', { name })).first().click()
    expect((await app.calls()).map(({ name }) => name)).toEqual(['export', 'logout'])
    await app.page.locator('[role=alertdialog]').getByRole('link', { name: /factur|abonnement/i }).click()
    await expect.poll(() => app.page.url()).toContain('#billing')
    await app.button('Attendre le renouvellement').focus()
    await app.page.keyboard.press('Enter')
    await app.shows('')
    expect(await focus(app)).toBe('opener')
  })

  test('FE20 a click meant for what it has just covered is no answer', async () => {
    const app = await open()
    await app.page.evaluate(`expansion.on('shown', () => window.shownAt ??= performance.now())`)
    await app.use(900)
    await app.message('quota-limit.j3').waitFor()
    const armed = await app.message().evaluate((dialog) => getComputedStyle(dialog).pointerEvents)
    const running = await app.message().evaluate((dialog) => dialog.getAnimations().some((one) => one.playState === 'running'))
    if (running) expect(armed).toBe('none')
    await expect.poll(() => app.message().evaluate((dialog) => getComputedStyle(dialog).pointerEvents)).toBe('auto')
  })
})

describe('a banner', () => {
  test('FG5 FG6 takes no focus, is a named region and is announced', async () => {
    const app = await open()
    await app.page.locator('#name').focus()
    await app.use(800)
    await app.shows('quota-limit.j0')
    expect(await focus(app)).toBe('name')
    await app.page.keyboard.type('Camille')
    expect(await app.page.locator('#name').inputValue()).toBe('Camille')
    expect(await tree(app)).toEqual(expect.arrayContaining([expect.objectContaining({ role: 'region', name: expect.stringMatching(/80\s%/), modal: undefined })]))
    await expect.poll(() => app.page.locator('[data-expansion] [role=status]').first().textContent()).toMatch(/80\s%/)
    // FG7: nothing leaves by itself.
    expect(await app.rest(60 * MINUTE)).toBe('quota-limit.j0')
  })

  test('FG5 can be reached and left with the keyboard', async () => {
    const app = await open()
    await app.page.locator('#send').focus()
    await app.use(800)
    await app.shows('quota-limit.j0')
    await app.page.keyboard.press('Tab')
    expect(await focus(app)).toBe('expansion: Voir mes options')
    await app.page.keyboard.press('Escape')
    await app.shows('')
    expect(await focus(app)).toBe('send')
  })
})

describe('moments', () => {
  test('FF3 a dialog of the page is open: the modal waits until it is closed', async () => {
    const app = await open()
    await app.rest()
    await app.page.evaluate('theirs.showModal()')
    await app.use(900)
    expect(await app.rest()).toBe('')
    expect(await app.call('explain', 'quota-limit')).toMatchObject([{ reasons: expect.arrayContaining([expect.objectContaining({ rule: 'page', reason: 'host-dialog' })]) }])
    await app.page.locator('#shut').click()
    await app.shows('quota-limit.j3')
  })

  test('nobody is interrupted while typing', async () => {
    const app = await open()
    await app.rest()
    await app.page.locator('#name').click()
    await app.page.keyboard.type('Maison')
    await app.use(900)
    await app.call('flush')
    expect(await app.message().count()).toBe(0)
    expect(await app.call('explain', 'quota-limit')).toMatchObject([{ reasons: expect.arrayContaining([expect.objectContaining({ rule: 'page', reason: 'page-busy' })]) }])
    // A form with something in it is not left either, however long the pause.
    expect(await app.rest(MINUTE)).toBe('')
    await app.page.locator('#opener').focus()
    await app.shows('quota-limit.j3')
    expect(await app.page.locator('#name').inputValue()).toBe('Maison')
  })

  test('a page keeps its first two seconds to itself', async () => {
    await context.clock.install({ time: START })
    await context.clock.pauseAt(START + 10)
    const app = await openApp(context, site, { path: '/form.html' })
    const age = () => app.page.evaluate(() => performance.now())
    const step = async () => {
      await context.clock.runFor(100)
      await app.call('flush')
      return app.message('quota-limit.j3').count()
    }
    await app.use(900)
    let shown = 0
    while ((await age()) < 1900) shown += await step()
    expect(shown).toBe(0)
    await expect.poll(step, { timeout: 8000, interval: 20 }).toBe(1)
    expect(await age()).toBeGreaterThanOrEqual(2000)
  })

  test('hold() keeps everything back until it is let go', async () => {
    const app = await open()
    await app.page.evaluate('window.releases = [expansion.hold(), expansion.hold()]')
    await app.use(900)
    expect(await app.rest()).toBe('')
    await app.page.evaluate('(releases[0](), releases[0]())')
    expect(await app.rest()).toBe('')
    await app.page.evaluate('releases[1]()')
    await app.shows('quota-limit.j3')
  })

  test('FF4 a dialog of the page over ours is left alone, and ours is there afterwards', async () => {
    const app = await modal()
    await app.page.evaluate('theirs.showModal()')
    await app.rest()
    await app.page.locator('#shut').click()
    expect(await app.message().count()).toBe(1)
    await app.button('Comparer les plans').click()
    await app.shows('')
  })
})

describe('what counts as seen', () => {
  const seen = async (app: App) => (await app.told('seen')).length

  test('one second, in a visible page', async () => {
    const app = await open()
    await app.rest()
    await app.page.clock.pauseAt(START + DAY)
    await app.use(800)
    await app.page.clock.runFor(10)
    for (let time = 0; time < 20 && !(await app.message().count()); time++) {
      await app.call('flush')
      await app.page.clock.runFor(5)
    }
    // The browser's own observer tells that it is visible.
    await app.page.evaluate(() => new Promise((done) => {
      const observer = new IntersectionObserver(() => (observer.disconnect(), done(0)))
      observer.observe(document.querySelector('[data-expansion]')!.shadowRoot!.querySelector('[data-surface=banner]')!)
    }))
    await app.page.clock.runFor(900)
    expect(await seen(app)).toBe(0)
    await app.page.clock.runFor(200)
    expect(await seen(app)).toBe(1)
    await app.page.clock.runFor(MINUTE)
    expect(await seen(app)).toBe(1)
  })

  test('out of sight is not seen; brought into sight it is', async () => {
    const app = await open({ options: { container: 'position: fixed; top: 5000px; left: 0; width: 1000px; height: 300px; transform: scale(1)' } })
    await app.use(800)
    await app.shows('quota-limit.j0')
    await app.rest(MINUTE)
    expect(await seen(app)).toBe(0)
    await app.page.evaluate(`corner.style.top = '0'`)
    await app.seen()
    expect(await seen(app)).toBe(1)
  })

  test('FG18 a page that hides us from some of its readers hides us', async () => {
    const app = await open()
    await app.use(800)
    await app.shows('quota-limit.j0')
    await app.page.evaluate(`document.querySelector('[data-expansion]').setAttribute('aria-hidden', 'true')`)
    await app.rest(MINUTE)
    expect(await seen(app)).toBe(0)
  })
})

describe('size and space', () => {
  test.each([[320, 568], [1280, 800]])('FG9 FG11 at %i × %i nothing is cut off, and every target can be hit', async (width, height) => {
    const app = await open()
    await app.page.setViewportSize({ width, height })
    for (const [used, step] of [[800, 'j0'], [900, 'j3'], [1000, 'j7']] as const) {
      await app.use(used)
      await app.shows(`quota-limit.${step}`)
      const found = await app.message().evaluate(async (element) => (await Promise.all(element.getAnimations().map(({ finished }) => finished)), {
        overflows: element.scrollWidth - element.clientWidth,
        left: element.getBoundingClientRect().left, right: innerWidth - element.getBoundingClientRect().right,
        bottom: innerHeight - element.getBoundingClientRect().bottom,
        page: document.documentElement.scrollWidth - innerWidth,
        small: [...element.querySelectorAll('button, a[href], input:not([type=radio])')].flatMap((target) => {
          const { width: wide, height: high } = target.getBoundingClientRect()
          return wide && (wide < 24 || high < 24) ? `${target.textContent} ${wide}×${high}` : []
        }),
      }))
      expect(found.small, step).toEqual([])
      expect(found.overflows, step).toBeLessThanOrEqual(0)
      expect(found.page, step).toBeLessThanOrEqual(0)
      expect(Math.min(found.left, found.right, found.bottom), step).toBeGreaterThanOrEqual(0)
      if (step !== 'j7') await app.call('act', step === 'j0' ? 'close' : 'comparePlans')
      await app.rest(3 * DAY)
    }
  })
})
