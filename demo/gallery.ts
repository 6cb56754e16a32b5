import { listSteps } from './gallery-all.js'
import { openEditor } from './gallery-editor.js'
import { chosen } from './gallery-look.js'
import { drawStep } from './gallery-step.js'

/**
 * Without a step, the theme editor; with `?all=1`, every step in one look, wide and narrow; with `?step=quota-limit.j3`, that
 * step alone. Each takes `locale=en`, `scheme=dark`, `dir=rtl`, `preset=soft`, `density=compact`, `banner=inline`,
 * `accent=%23ff0000`, `radius=4`, `font=Georgia`; a step also `why`.
 */
const query = new URLSearchParams(location.search)
const step = query.get('step')

document.documentElement.dataset.scheme = chosen(query, 'scheme')
document.documentElement.lang = chosen(query, 'locale')
if (step) await drawStep(step, query)
else if (query.has('all')) listSteps(query)
else openEditor(query)
