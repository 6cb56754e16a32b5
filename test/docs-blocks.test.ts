import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as v from 'valibot'
import { CAMPAIGNS } from '../src/catalogue/campaigns/index.js'
import { step } from '../src/schema/step.js'

const rows = readFileSync(join(import.meta.dirname, '../docs/blocks.md'), 'utf8').split('\n').filter((line) => line.startsWith('| `'))
const named = (names: readonly string[] = []) => names.map((name) => `\`${name}\``).join(' ')

test('docs/blocks.md names the blocks of every built-in step, and no others', () => {
  const wanted = CAMPAIGNS.flatMap(({ id, steps }) => steps.flatMap(({ id: name, surface = 'mail', blocks, variants = {} }) => [
    ...(blocks ? [`| \`${id}\` | \`${name}\` | ${surface} | ${named(blocks)} |`] : []),
    ...Object.entries(variants).flatMap(([variant, change]) => (change.blocks ? [`| \`${id}\` | \`${name}\`, ${variant} | ${change.surface ?? surface} | ${named(change.blocks)} |`] : [])),
  ]))
  expect(rows.filter((row) => row.split('|').length === 6 && CAMPAIGNS.some(({ id }) => row.startsWith(`| \`${id}\``)))).toEqual(wanted)
})

test('docs/blocks.md tells of every block that a step may name', () => {
  const allowed = (name: string) => v.is(step, { id: 'j0', kind: 'service', due: { from: 'trigger', plus: '0d' }, blocks: [name] })
  const told = rows.filter((row) => !CAMPAIGNS.some(({ id }) => row.startsWith(`| \`${id}\``))).map((row) => /`(\w+)`/.exec(row)![1]!)
  expect(told.filter((name) => !allowed(name))).toEqual([])
  const refused = v.safeParse(step, { id: 'j0', kind: 'service', due: { from: 'trigger', plus: '0d' }, blocks: ['?'] })
  const known = [...JSON.stringify(refused.issues).matchAll(/\\"(\w+)\\"/g)].map(([, name]) => name!)
  expect(new Set(told)).toEqual(new Set(known))
})
