import { readdirSync, readFileSync } from 'node:fs'
import { describe, test } from 'vitest'
import { play, type Case } from './case.js'

/** What the product promises, as tables that anyone can read and add to. */
const folder = new URL('../cases/', import.meta.url)

for (const file of readdirSync(folder).sort())
  describe(file, () => {
    for (const one of JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Case[]) test(one.title, () => play(one))
  })
