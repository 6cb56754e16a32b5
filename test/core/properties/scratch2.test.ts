import { readFileSync } from 'node:fs'
import { test } from 'vitest'
import { play } from './play.js'
test('one', { timeout: 100_000 }, async () => {
  const lines = readFileSync('/tmp/one.jsonl', 'utf8').trim().split('\n').map(l => JSON.parse(l))
  const acts = lines.filter(l => l.do)
  const t = Date.now()
  const out = await Promise.race([play(acts, { tabs: 2, steady: false, campaigns: lines.find(l => Array.isArray(l)), policy: lines.find(l => l.policy)?.policy }), new Promise(r => setTimeout(() => r("slow"), 60000))])
  console.log(out, Date.now() - t)
})
