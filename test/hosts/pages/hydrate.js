import { createElement as h } from 'react'
import { hydrateRoot } from 'react-dom/client'

window.mismatches = 0
const onRecoverableError = () => window.mismatches++

// The server wrote « Bonjour » where the browser writes « Bonsoir »: React then draws the whole root anew.
const main = h('main', null, h('h1', null, 'Bonsoir'))
const whole = h('html', { lang: 'fr' }, h('head', null, h('title', null, 'Bonsoir')), h('body', null, h('div', { id: 'app' }, main)))

window.hydrate = {
  document: () => hydrateRoot(document, whole, { onRecoverableError }),
  root: () => hydrateRoot(document.getElementById('app'), main, { onRecoverableError }),
}
