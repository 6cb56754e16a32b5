import { readdirSync } from 'node:fs'
import { join, posix } from 'node:path'

/** The files under a folder, relative to it, in a stable order. */
export function walk(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) =>
      entry.isDirectory()
        ? walk(join(folder, entry.name)).map((file) => posix.join(entry.name, file))
        : [entry.name],
    )
    .sort()
}
