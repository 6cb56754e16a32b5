import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const root: string = join(import.meta.dirname, '../..')
export const read = (file: string): string => readFileSync(join(root, file), 'utf8')
export const json = <T = Record<string, never>>(file: string): T => JSON.parse(read(file)) as T

/** The files of dist/ whose path matches, in order. */
export const built = (pattern: RegExp): string[] =>
  readdirSync(join(root, 'dist'), { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/')).filter((file) => pattern.test(file)).sort()
