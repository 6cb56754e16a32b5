/** A host with a dialog of its own: `#opener` opens `#theirs`, which holds the field `#inside`; `#shut` closes it. */
export interface ModalHost {
  name: string
  /** Reachable while our modal is open: in the top layer, as ours is. */
  native?: true
  html: string
}

const page = (head: string, body: string): string =>
  `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Host</title>${head}</head><body><main><h1>Host</h1></main>${body}</body></html>`

const inside = '<p>Leur fenêtre</p><input id="inside" aria-label="Nom">'
const bootstrap = (five: string): string =>
  `<button id="opener" data-${five}toggle="modal" data-${five}target="#theirs">Ouvrir</button>
  <div class="modal fade" id="theirs" tabindex="-1" aria-label="Leur fenêtre"><div class="modal-dialog"><div class="modal-content"><div class="modal-body">${inside}
  <button id="shut" data-${five}dismiss="modal">OK</button></div></div></div></div>`
const native = (open: string, close: string, kind = 'dialog'): string =>
  `<button id="opener" onclick="theirs.${open}()">Ouvrir</button><${kind} id="theirs"${kind === 'div' ? ' popover' : ''} aria-label="Leur fenêtre">${inside}<button id="shut" onclick="theirs.${close}()">OK</button></${kind}>`
const built = (name: string): string => `<script type="module" src="/built/${name}.js"></script>`

export const modalHosts: ModalHost[] = [
  {
    name: 'Bootstrap 4',
    html: page('<link rel="stylesheet" href="/sb-admin/css/sb-admin-2.min.css"><script src="/sb-admin/vendor/jquery/jquery.min.js"></script><script src="/sb-admin/vendor/bootstrap/js/bootstrap.bundle.min.js"></script>', bootstrap('')),
  },
  {
    name: 'Bootstrap 5',
    html: page('<link rel="stylesheet" href="/modules/bootstrap/dist/css/bootstrap.min.css"><script src="/modules/bootstrap/dist/js/bootstrap.bundle.min.js" defer></script>', bootstrap('bs-')),
  },
  { name: 'Radix', html: page(built('radix'), '<div id="app"></div>') },
  { name: 'MUI', html: page(built('mui'), '<div id="app"></div>') },
  { name: 'focus-trap', html: page(built('focus-trap'), `<button id="opener">Ouvrir</button><div id="theirs" role="dialog" aria-modal="true" aria-label="Leur fenêtre" hidden>${inside}<button id="shut">OK</button></div>`) },
  { name: 'dialog.showModal', native: true, html: page('', native('showModal', 'close')) },
]

/** What opens over a page and lets it go on. */
export const openHosts: ModalHost[] = [
  { name: 'dialog.show', html: page('', native('show', 'close')) },
  { name: 'popover', html: page('', native('showPopover', 'hidePopover', 'div')) },
]

export const pathOf = ({ name }: ModalHost): string => `/${name.replaceAll(' ', '-')}.html`
