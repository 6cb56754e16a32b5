import { createHash } from 'node:crypto'

const csp = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/**
 * The lines that a page copies: the stub, the hashes of what loads later, and the script.
 * @param {{ version: string, stub: string, hashes: Record<string, string> }} built
 */
export function snippet({ version, stub, hashes }) {
  const at = `/sdk/${version}/`
  const chunks = Object.entries(hashes).filter(([file]) => file.startsWith('chunks/'))
  const map = JSON.stringify({ integrity: Object.fromEntries(chunks.map(([file, hash]) => [at + file, hash])) }, null, 1)
  return `<!--
  expansion-sdk ${version}: a file that is not the one of this version does not run.

  Put these lines first in <head>, and the files of dist/ at ${at}: an address that names
  the version, whose files never change. From another origin, answer with Access-Control-Allow-Origin.
  NONCE is that of your own policy; a page without one leaves the attribute out.
  A policy of hashes allows the two scripts inside the page, as they stand here, with
    ${csp(stub)}
    ${csp(map)}
  A page has one import map: if yours has one already, add "integrity" to it.
  Browsers that do not know "integrity" in an import map check expansion.js, and load the
  rest unchecked. expansion.iife.js is one file, which every browser checks: its hash is in sri.json.
-->
<script nonce="NONCE">${stub}</script>
<script nonce="NONCE" type="importmap">${map}</script>
<script nonce="NONCE" type="module" async src="${at}expansion.js" integrity="${hashes['expansion.js']}" crossorigin="anonymous"></script>
`
}
