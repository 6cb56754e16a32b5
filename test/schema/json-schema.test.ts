import { expect, test } from 'vitest'
import { DESCRIPTIONS } from '../../src/schema/descriptions.js'
import { EXAMPLES } from '../../src/schema/examples.js'
import { configurationJsonSchema } from '../../src/schema/json-schema.js'
import { checkCampaigns } from '../../src/schema/index.js'

type Node = { [key: string]: unknown; properties?: Record<string, Node>; description?: string }
const schema = configurationJsonSchema() as Node & { $defs: Record<string, Node> }

/** Every field, by path. */
const fieldsOf = (node: unknown, path: string): [string, Node][] => {
  if (typeof node !== 'object' || !node) return []
  const { properties = {}, anyOf, oneOf, items, additionalProperties } = node as Node
  return [
    ...Object.entries(properties).flatMap(([name, field]): [string, Node][] => [[`${path}.${name}`, field], ...fieldsOf(field, `${path}.${name}`)]),
    ...[...((anyOf ?? oneOf ?? []) as unknown[]), items, additionalProperties].flatMap(inner => fieldsOf(inner, path)),
  ]
}
const fields = [...fieldsOf(schema, 'Configuration'), ...Object.entries(schema.$defs).flatMap(([name, node]) => fieldsOf(node, name))]

test('every field is described, in the file for editors', () => {
  expect(fields.length).toBeGreaterThan(120)
  expect(fields.filter(([, field]) => !field.description).map(([path]) => path)).toEqual([])
  for (const [name, { description }] of Object.entries(schema.$defs)) expect(description, name).toBeTruthy()
})

test('no description is of a field that does not exist', () => {
  const known = new Set([...fields.map(([path]) => path), ...fields.map(([path]) => path.split('.').at(-1)), ...Object.keys(schema.$defs)])
  expect([...Object.keys(DESCRIPTIONS), ...Object.keys(EXAMPLES)].filter(path => !known.has(path))).toEqual([])
})

test('the examples of a campaign are campaigns', () => {
  const told: unknown[] = []
  expect(checkCampaigns(schema.$defs.Campaign!.examples, mistake => told.push(mistake))).toHaveLength(1)
  expect(told).toEqual([])
})

test('unknown fields are refused, and references resolve', () => {
  expect(schema.additionalProperties).toBe(false)
  expect(schema.$defs.Step!.additionalProperties).toBe(false)
  for (const [, name] of JSON.stringify(schema).matchAll(/"#\/\$defs\/(\w+)"/g)) expect(schema.$defs).toHaveProperty(name!)
})
