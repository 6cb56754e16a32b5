import { describe, expect, test, vi } from 'vitest'
import { galleryMessages } from '../../demo/gallery-messages.js'
import { hostElement, openUi, type Stage, stage, step, stubReport } from './stage.js'

const settle = () => new Promise((done) => setTimeout(done))

describe('one element in the page', () => {
  test('an open shadow root at the end of the body, with its language', async () => {
    const { host, root } = await stage('quota-limit.j0')
    expect(document.body.lastElementChild).toBe(host)
    expect(host.shadowRoot!.mode).toBe('open')
    expect(root.lang).toBe('fr')
    expect(root.dir).toBe('ltr')
  })

  test('or in the container of the host', async () => {
    const container = document.body.appendChild(document.createElement('aside'))
    document.body.append(document.createElement('footer'))
    const { host } = await stage('quota-limit.j0', {}, { container })
    expect(host.parentElement).toBe(container)
  })

  test('nothing is in the page before a message, nor after', async () => {
    const sheets = document.adoptedStyleSheets.length
    const head = document.head.childElementCount
    const ui = await openUi()
    expect(hostElement()).toBeNull()
    const drawn = ui.draw(step('quota-limit.j3'), stubReport())
    expect(hostElement()).not.toBeNull()
    drawn.remove()
    drawn.remove()
    expect(hostElement()).toBeNull()
    ui.draw(step('quota-limit.j3'), stubReport())
    ui.destroy()
    expect(hostElement()).toBeNull()
    expect(document.adoptedStyleSheets.length).toBe(sheets)
    expect(document.head.childElementCount).toBe(head)
    expect(document.documentElement.getAttribute('style') ?? '').toBe('')
  })

  test('a new message takes the place of the old one', async () => {
    const { ui, host } = await stage('quota-limit.j3')
    ui.draw(step('quota-limit.j0'), stubReport())
    expect(host.shadowRoot!.querySelectorAll('[data-campaign]')).toHaveLength(1)
    expect(host.shadowRoot!.querySelector('dialog')).toBeNull()
  })

  test('FF29 a thousand messages leave no node and no listener behind', async () => {
    const add = vi.spyOn(window, 'addEventListener')
    const remove = vi.spyOn(window, 'removeEventListener')
    const ui = await openUi()
    const messages = Object.values(galleryMessages('fr')).filter(({ surface }) => !surface.endsWith('modal'))
    for (let turn = 0; turn < 1000; turn++) ui.draw(messages[turn % messages.length]!, stubReport()).remove()
    const modal = step('quota-limit.j3')
    for (let turn = 0; turn < 20; turn++) ui.draw(modal, stubReport()).remove()
    expect(document.body.childElementCount).toBe(0)
    expect(remove.mock.calls.length).toBe(add.mock.calls.length)
  })
})

describe('the page takes it out', () => {
  test('FF8 FF9 it comes back twice, the dialog shown anew, then gives up', async () => {
    const { report, root } = await stage('quota-limit.j7')
    for (let time = 1; time <= 2; time++) {
      document.body.append('the page')
      document.body.replaceChildren()
      await settle()
      expect(hostElement(), `time ${time}`).not.toBeNull()
      expect(root.querySelector('dialog')!.matches(':modal'), `time ${time}`).toBe(true)
      expect(report.lost).not.toHaveBeenCalled()
    }
    document.body.replaceChildren()
    await settle()
    expect(hostElement()).toBeNull()
    expect(report.lost).toHaveBeenCalledOnce()
    expect(report.close).not.toHaveBeenCalled()
    expect(document.documentElement.style.overflow).toBe('')
  })

  test('a blocking modal that is taken out alone does not come back: whoever did that wants the page', async () => {
    const { report } = await stage('quota-limit.j7')
    document.body.append('the page')
    hostElement()!.remove()
    await settle()
    expect(hostElement()).toBeNull()
    expect(report.lost).toHaveBeenCalledOnce()
  })

  test('FF8 the whole body replaced is survived too', async () => {
    const { report } = await stage('quota-limit.j0')
    const old = document.body
    document.documentElement.replaceChild(document.createElement('body'), old)
    await settle()
    expect(hostElement()).not.toBeNull()
    expect(report.lost).not.toHaveBeenCalled()
  })

  test('what the person did is kept', async () => {
    const { get } = await stage('quota-limit.j0')
    get.getByRole('button', { name: /Pourquoi/ }).click()
    document.body.replaceChildren()
    await settle()
    expect(get.getByRole('button', { name: 'Ne plus me proposer' })).toBeTruthy()
  })
})

describe('a page that interferes', () => {
  test('FF6 clicks and keys inside are not heard outside', async () => {
    const heard = vi.fn()
    const types = ['click', 'pointerdown', 'mousedown', 'keydown', 'focusin', 'input'] as const
    for (const type of types) document.addEventListener(type, heard)
    const { get } = await stage('quota-limit.j0')
    const button = get.getByRole('button', { name: 'Fermer' })
    button.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }))
    button.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, composed: true }))
    button.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true, composed: true }))
    button.focus()
    button.click()
    expect(heard).not.toHaveBeenCalled()
    for (const type of types) document.removeEventListener(type, heard)
  })

  test('FF11 hostile styles do not reach it', async () => {
    const style = document.body.appendChild(document.createElement('style'))
    style.textContent = `body * { display: none !important; opacity: 0 !important; font-size: 40px !important; color: red !important }
      html { font-size: 62.5% } dialog, section, button { all: unset !important }`
    const { get, surface } = await stage('quota-limit.j3')
    const look = getComputedStyle(get.getByRole('heading', { level: 2 }))
    expect(look.fontSize).toBe('20px')
    expect(look.color).not.toBe('rgb(255, 0, 0)')
    expect(surface.getBoundingClientRect().width).toBeGreaterThan(400)
    expect(getComputedStyle(hostElement()).opacity).toBe('1')
  })

  test('FF7 a modal is above whatever the page has, the rest at a layer that the page sets', async () => {
    const wall = document.body.appendChild(document.createElement('div'))
    Object.assign(wall.style, { position: 'fixed', inset: '0', zIndex: '2147483647' })
    const hit = ({ surface }: Stage) => {
      for (const animation of surface.getAnimations()) animation.finish()
      const { left, top, width, height } = surface.getBoundingClientRect()
      return document.elementFromPoint(left + width / 2, top + height / 2)
    }
    const modal = await stage('quota-limit.j3')
    expect(hit(modal)).toBe(modal.host)
    modal.drawn.remove()
    const banner = await stage('quota-limit.j0')
    expect(hit(banner)).toBe(wall)
    wall.style.zIndex = '1100'
    expect(hit(banner)).toBe(banner.host)
    document.documentElement.style.setProperty('--expansion-z-index', '1000')
    expect(hit(banner)).toBe(wall)
    document.documentElement.removeAttribute('style')
  })

  test.each([['ar', 'rtl', 'fr', 'ltr'], ['fr', 'ltr', 'ar', 'rtl']] as const)('FF12 a page in %s, %s, and a message in %s, %s', async (lang, dir, locale, own) => {
    Object.assign(document.documentElement, { lang, dir })
    document.body.style.font = 'italic 40px fantasy'
    const { root, surface } = await stage('quota-limit.j3', {}, { locale, copy: { 'button.later': 'لاحقًا' } })
    expect([root.lang, getComputedStyle(surface).direction]).toEqual([locale, own])
    expect(getComputedStyle(surface).font).not.toMatch(/italic|40px|fantasy/)
    Object.assign(document.documentElement, { lang: 'en', dir: '' })
    document.body.removeAttribute('style')
  })

  test('FE10 a document whose names are taken', async () => {
    for (const name of ['body', 'activeElement', 'createElement', 'visibilityState', 'documentElement', 'addEventListener', 'querySelector']) {
      const image = Document.prototype.createElement.call(document, 'img')
      image.setAttribute('name', name)
      Document.prototype.querySelector.call(document, 'body')!.append(image)
    }
    const ui = await openUi()
    const drawn = ui.draw(step('quota-limit.j3'), stubReport())
    const find = () => Document.prototype.querySelector.call(document, '[data-expansion]')
    expect(find()).not.toBeNull()
    drawn.remove()
    expect(find()).toBeNull()
    Document.prototype.querySelector.call(document, 'body')!.replaceChildren()
  })

  test('FE12 without constructable sheets a style element with the nonce is used', async () => {
    const { CSSStyleSheet: Sheet } = window
    Reflect.set(window, 'CSSStyleSheet', undefined)
    try {
      const { host, surface } = await stage('quota-limit.j0', {}, { nonce: 'abc' })
      expect(host.shadowRoot!.querySelector('style')!.nonce).toBe('abc')
      expect(getComputedStyle(surface).borderRadius).toBe('12px')
    } finally {
      Reflect.set(window, 'CSSStyleSheet', Sheet)
    }
  })

  test('FE5 a theme value cannot add a rule', async () => {
    const { host } = await stage('quota-limit.j0', {}, {
      theme: { accent: '#000;} * {display:none', font: 'x; background: url(https://evil.example)', radius: 99 },
    })
    const value = (name: string) => getComputedStyle(host).getPropertyValue(name)
    expect([value('--expansion-accent'), value('--expansion-font'), value('--expansion-radius')]).toEqual(['', '', '24px'])
  })

  test('a page may set the tokens itself', async () => {
    document.documentElement.style.setProperty('--expansion-accent', '#123456')
    const { get } = await stage('quota-limit.j0')
    expect(getComputedStyle(get.getByRole('button', { name: 'Voir mes options' })).backgroundColor).toBe('rgb(18, 52, 86)')
    document.documentElement.removeAttribute('style')
  })

  test('a keyboard that is on the screen already is known from the first frame', async () => {
    const height = vi.spyOn(visualViewport!, 'height', 'get').mockReturnValue(document.documentElement.clientHeight - 300)
    const { root } = await stage('quota-limit.j3')
    height.mockRestore()
    expect(root.style.getPropertyValue('--keyboard')).toBe('300px')
  })

  test('FF14 the rest of the page is never made inert by us', async () => {
    const main = document.body.appendChild(document.createElement('main'))
    await stage('quota-limit.j7')
    expect(main.getAttributeNames()).toEqual([])
    expect(document.body.getAttributeNames()).toEqual([])
  })
})

test('a locale without texts speaks English, dates and numbers included', async () => {
  const { root } = await stage('quota-limit.j0', {}, { locale: 'de-DE' })
  expect(root.lang).toBe('en')
  expect(root.textContent).toContain('8,432')
})

test('a locale that is none is survived', async () => {
  const { root } = await stage('quota-limit.j0', {}, { locale: 'fr_FR!' })
  expect(root.lang).toBe('en')
})
