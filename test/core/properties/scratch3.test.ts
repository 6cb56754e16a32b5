import { readFileSync } from 'node:fs'
import { test, vi } from 'vitest'
import * as memory from '../../../src/platform/memory.js'
let n = 0
const logs: string[] = []
vi.mock('../../../src/platform/memory.js', async original => {
  const real = await original<typeof memory>()
  return { withMemory: (disk: any) => {
    const s = real.withMemory(disk)
    return { ...s, commit: (keys: any, change: any, strict: any) => s.commit(keys, (values: any[], fresh: boolean) => {
      const out = change(values, fresh)
      n++
      logs.push(JSON.stringify([keys.at(-1), fresh, 'claim', out.writes[0] ?? 'same', 'until', (out.result as any)?.spoken?.decision, 'changed', out.writes[1] ? diff(values[1], out.writes[1]) : 'no', 'now', (out.result as any)?.view?.now]))
      return out
    }, strict) }
  } }
})
const diff = (a: any, b: any, path = ''): string[] => JSON.stringify(a) === JSON.stringify(b) ? [] : typeof a === 'object' && typeof b === 'object' && a && b ? [...new Set([...Object.keys(a), ...Object.keys(b)])].flatMap(k => diff(a[k], b[k], path + '.' + k)) : [`${path}: ${JSON.stringify(a)} -> ${JSON.stringify(b)}`.slice(0, 200)]
test('one', { timeout: 100_000 }, async () => {
  const { play } = await import('./play.js')
  const lines = readFileSync('/tmp/one.jsonl', 'utf8').trim().split('\n').map(l => JSON.parse(l))
  const acts = lines.filter(l => l.do)
  await play(acts, { tabs: 2, steady: false, campaigns: lines.find(l => Array.isArray(l)), policy: lines.find(l => l.policy)?.policy }).catch(e => console.log(String(e)))
  console.log(n); for (const l of logs.slice(n > 1200 ? 1000 : -6, n > 1200 ? 1006 : undefined)) console.log(l.slice(0, 1800))
})
