import { update } from 'idb-keyval'
import { atom, computed, map } from 'nanostores'
import { h, render } from 'preact'

// The least that drawing and remembering cost, with the packages that the SDK is made of.

/** One change of a record of ten kilobytes, to `complete`. */
export const remember = () => update('floor', (record = { text: 'x'.repeat(10_000), count: 0 }) => ({ ...record, count: record.count + 1 }))

/** A panel of text in a shadow root. */
export function renderPanel() {
  const host = document.body.appendChild(document.createElement('div'))
  const shadow = host.attachShadow({ mode: 'open' })
  render(h('section', { 'data-surface': 'floor' }, h('h2', null, 'Title'), h('p', null, 'Text of a message'), h('button', null, 'Close')), shadow)
  return () => shadow.querySelector('section')
}

/** A dialog of the browser's own. */
export function showDialog() {
  const dialog = document.createElement('dialog')
  dialog.append('Text of a message')
  document.body.append(dialog)
  dialog.showModal()
  return () => dialog
}

export const stores = { atom, computed, map }
