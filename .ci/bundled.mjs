import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** A module of a package, as the build describes it: `preact/dist/preact.mjs`, `@floating-ui/dom/…`. */
const packageOf = (module) => /^(?!src\/)((?:@[\w.-]+\/)?[\w.-]+)\//.exec(module)?.[1]

/**
 * The packages whose code is inside built files, by name, with the files that hold it.
 * @returns {[name: string, files: string[]][]}
 */
export function bundled(root, dist) {
  const found = {}
  for (const description of readdirSync(dist).filter((file) => /^\..*\.json$/.test(file))) {
    for (const { file, modules } of JSON.parse(readFileSync(join(dist, description), 'utf8'))) {
      for (const name of modules.map(packageOf)) {
        if (name && existsSync(join(root, 'node_modules', name, 'package.json'))) (found[name] ??= new Set()).add(file)
      }
    }
  }
  return Object.keys(found).sort().map((name) => [name, [...found[name]].sort()])
}
