import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'
import type { Io } from './io.js'

/** Node: files, standard output and standard error. */
export const nodeIo = (): Io => ({
  out: line => void process.stdout.write(`${line}\n`),
  err: line => void process.stderr.write(`${line}\n`),
  read: path => readFile(path, 'utf8'),
  lines: path => createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity }),
  async load(path) {
    const address = pathToFileURL(resolve(path)).href
    const loaded = (await import(/* @vite-ignore */ address)) as { default?: unknown }
    return loaded.default ?? loaded
  },
})
