import { listCells } from './gallery-all.js'
import { openEditor } from './gallery-editor.js'
import { chosen } from './gallery-look.js'
import { drawStep } from './gallery-step.js'

/**
 * Without a cell, the theme editor; with `?all=1`, every cell in one look, wide and narrow; else the cell alone:
 * `?step=quota-limit.j3`, a message in a state `?state=failed` (with `step`, any step in that state), or a block
 * `?block=offer&state=long&surface=card`. Each takes `locale=qps`, `scheme=dark`, `preset=soft`, `density=compact`,
 * `banner=inline`, `accent=%23ff0000`, `radius=4`, `font=Georgia`.
 */
const query = new URLSearchParams(location.search)

document.documentElement.dataset.scheme = chosen(query, 'scheme')
document.documentElement.lang = chosen(query, 'locale')
if (query.has('all')) listCells(query)
else if (['step', 'state', 'block'].some((name) => query.has(name))) await drawStep(query)
else openEditor(query)
