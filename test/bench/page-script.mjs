import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The text of a script that runs before anything else of a page. */
export const pageScript = (name) => readFileSync(join(import.meta.dirname, `page/${name}.js`), 'utf8')
