import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const textOf = (file) => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/** The peers are no part of the project's own manifest: who does not measure does not install them. */
export function installPeers(folder) {
  const installed = join(folder, 'node_modules/.installed')
  const wanted = createHash('sha256').update(textOf(join(folder, 'package-lock.json'))).digest('hex')
  if (textOf(installed) === wanted) return
  const quiet = ['--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  execFileSync('npm', ['ci', '--prefix', folder, ...quiet], { stdio: 'inherit' })
  writeFileSync(installed, wanted)
}
