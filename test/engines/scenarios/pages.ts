/** A page of the host with a little of everything. */
const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Lettres</title>${head}</head><body>${body}</body></html>`

export const form: string = page(`<main><h1>Lettres</h1>
  <p><button id="before">Avant</button> <button id="opener">Ouvrir</button> <a id="after" href="#x">Après</a></p>
  <input id="name" aria-label="Nom"> <button id="reviews" style="margin: 120px 0 0 480px">Demander un avis</button></main>
  <dialog id="theirs"><p>Leur fenêtre</p><button id="shut" onclick="theirs.close()">OK</button></dialog>`)

/** A dialog that is none to the browser, with a trap of its own: it takes the focus back whenever it leaves. */
export const trap: string = page(`<main><button id="opener">Ouvrir</button></main>
  <div id="theirs" role="dialog" aria-modal="true" style="position: fixed; inset: 100px; z-index: 5; background: white"><button id="shut">OK</button></div>
  <script>
    let taken = 0
    const keep = ({ target }) => theirs.contains(target) || (taken++, shut.focus())
    document.addEventListener('focusin', keep, true)
    shut.onclick = () => { document.removeEventListener('focusin', keep, true); theirs.remove() }
    shut.focus()
  </script>`)

/** The strictest policy under which a script can run at all; `img-src` is for the icon that browsers ask for by themselves. */
export const strictPolicy = "default-src 'none'; img-src 'self'; script-src 'nonce-abc'; style-src 'none'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
export const strict: string = page('<main><h1>Lettres</h1></main>',
  '<script nonce="abc" src="/before.js"></script><script nonce="abc" src="/sdk/stub.js"></script><script nonce="abc" type="module" async src="/sdk/expansion.js"></script><script nonce="abc" src="/app.js"></script>')

/** Inside a frame that may run scripts and nothing else; it reports to the page around it. */
export const framed: string = page(`<iframe sandbox="allow-scripts" src="/framed.html?head=before,stub,classic,app,report" width="1000" height="600"></iframe>
  <script>addEventListener('message', ({ data }) => { window.report = data })</script>`)
export const report = `<script>addEventListener('load', () => {
  let refused
  try { indexedDB.open('x') } catch (error) { refused = error.name }
  expansion.track('quota_updated', { meter: 'emails', used: 1000, limit: 1000 })
  setInterval(() => parent.postMessage({ refused, notice: witness.notice(), drawn: witness.drawn(), complaints: witness.complaints, check: expansion.check('emails') }, '*'), 50)
})</script>`

/** Of the page's own look: whatever the system has. */
export const either: string = page('<main><h1>Lettres</h1></main>', '<meta name="color-scheme" content="light dark">')
