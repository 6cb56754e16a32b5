import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { walk } from './walk.mjs'

const specifier = /(\bfrom\s*|\bimport\s*\(\s*|\bimport\s+)(['"])(\.[^'"]*)\2/g

/**
 * Writes the declarations of the entry points and of what they mention, nothing else,
 * with full file names in their imports: `moduleResolution: nodenext` reads no others.
 */
export function buildDeclarations(root, dist) {
  const whole = join(root, 'node_modules/.cache/declarations')
  rmSync(whole, { recursive: true, force: true })
  const tsc = join(root, 'node_modules/typescript/bin/tsc')
  mkdirSync(whole, { recursive: true })
  const project = join(whole, 'tsconfig.json')
  writeFileSync(project, JSON.stringify({ extends: join(root, 'tsconfig.json'), include: [join(root, 'src')] }))
  const flags = ['-p', project, '--noEmit', 'false', '--emitDeclarationOnly', '--rootDir', root, '--outDir', whole]
  // Types are checked by `npm run types`; a mistake in a test must not stop a build.
  execFileSync(process.execPath, [tsc, ...flags, '--noCheck'], { stdio: 'inherit' })

  const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const from = join(whole, 'src')
  const waiting = Object.values(exports).flatMap(({ types }) => (types ? [join(from, types.replace('./dist/', ''))] : []))
  const done = new Set()
  for (const file of waiting) {
    if (done.has(file)) continue
    done.add(file)
    const text = readFileSync(file, 'utf8').replace(specifier, (all, before, quote, path) => {
      const target = declarationOf(resolve(dirname(file), path))
      if (!target) throw new Error(`${relative(whole, file)} mentions ${path}, which has no declaration`)
      waiting.push(target)
      const full = relative(dirname(file), target).replaceAll('\\', '/').replace(/\.d\.ts$/, '.js')
      return `${before}${quote}${full.startsWith('.') ? full : `./${full}`}${quote}`
    })
    const to = join(dist, relative(from, file))
    mkdirSync(dirname(to), { recursive: true })
    writeFileSync(to, text)
  }
  return walk(dist).filter((file) => file.endsWith('.d.ts'))
}

function declarationOf(path) {
  const bare = path.replace(/\.[jt]sx?$/, '')
  return [`${path}.d.ts`, `${bare}.d.ts`, join(path, 'index.d.ts')].find((file) => existsSync(file))
}
