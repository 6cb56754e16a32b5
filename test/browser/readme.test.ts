import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'

const read = (path: string): Promise<string> => readFile(new URL(`../../${path}`, import.meta.url), 'utf8')

test.each(['README.md', 'demo/index.html'])('the stub in %s is the one that is built', async (path) => {
  expect(await read(path)).toContain((await read('dist/stub.js')).trim())
})
