import { update } from 'idb-keyval'
import { atom, computed, map } from 'nanostores'
import { h, render } from 'preact'

// The least that drawing and remembering cost, with the packages that the SDK is made of.

export const init = () => [atom(0), computed, map]

/** One change of a record of ten kilobytes, to `complete`. */
export const remember = () => update('floor', (record = { text: 'x'.repeat(10_000), count: 0 }) => ({ ...record, count: record.count + 1 }))

let host
let modal

export const messages = {
  panel: {
    selector: 'section[data-panel]',
    show() {
      host = document.body.appendChild(document.createElement('div'))
      render(h('section', { 'data-panel': '' }, h('h2', null, 'Title'), h('p', null, 'Text of a message'), h('button', null, 'Close')), host.attachShadow({ mode: 'open' }))
    },
    close: () => host.remove(),
  },
  dialog: {
    selector: 'dialog[data-panel]',
    show() {
      modal = document.createElement('dialog')
      modal.dataset.panel = ''
      const button = document.createElement('button')
      button.append('Close')
      modal.append('Text of a message', button)
      document.body.append(modal)
      modal.showModal()
    },
    close: () => modal.remove(),
  },
}
