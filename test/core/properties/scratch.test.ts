import * as fc from 'fast-check'
import { test } from 'vitest'
import { acts, type Mix } from './acts.js'
import { campaigns, policies } from './campaigns.js'
import { play } from './play.js'

const mix = JSON.parse(process.env.MIX ?? '{}') as Mix
const own = process.env.OWN === '1'
const ids = (process.env.IDS ?? 'I1 I2 I3 I4 I5 I8 I9 I10').split(' ')
test('scratch', { timeout: 3_600_000 }, async () => {
  let n = 0
  const out = await fc.check(fc.asyncProperty(acts(mix), own ? campaigns : fc.constant(undefined), own ? policies : fc.constant({}), async (all, given, policy) => {
    n++
    const t = Date.now()
    let timer: NodeJS.Timeout | undefined
    const slow = new Promise<string[]>(r => { timer = setTimeout(() => r(['I8 slow']), 3000) })
    const problems = await Promise.race([play(all, { tabs: mix.tabs, campaigns: given, policy, steady: !mix.clock, hostile: mix.nonsense }), slow])
    clearTimeout(timer)
    const kept = problems.filter(p => ids.includes(p.split(' ')[0]!))
    if (kept.length) throw new Error(kept.join('\n'))
  }), { seed: Number(process.env.FC_SEED ?? 1), numRuns: Number(process.env.N ?? 100), interruptAfterTimeLimit: Number(process.env.T ?? 60) * 1000, endOnFailure: !!process.env.END })
  console.log('runs', out.numRuns, 'shrinks', out.numShrinks, 'seed', out.seed, 'failed', out.failed, n)
  if (out.counterexample) {
    const [a1, c1, p1] = out.counterexample; (await import('node:fs')).writeFileSync('/tmp/one.jsonl', (a1 as any[]).map(a => JSON.stringify(a)).join('\n') + (c1 ? '\n' + JSON.stringify(c1) + '\n' + JSON.stringify({ policy: p1 }) : ''))
    const [all, given, policy] = out.counterexample
    console.log('ERROR ' + String((out as any).errorInstance?.message ?? (out as any).error).slice(0, 1500))
    for (const a of all) console.log(JSON.stringify(a))
    if (given) console.log(JSON.stringify((given as any[]).filter(c => c.id.startsWith('own'))), JSON.stringify((given as any[]).map(c => c.id)), JSON.stringify(policy))
  }
})
