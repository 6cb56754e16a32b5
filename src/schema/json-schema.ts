import { toJsonSchema } from '@valibot/to-json-schema'
import type { GenericSchema } from 'valibot'
import { button } from './button.js'
import { campaign } from './campaign.js'
import { addOn, affinity, catalog, detector, feature, meter, plan, product } from './catalog.js'
import { condition } from './condition.js'
import { configuration } from './configuration.js'
import { DESCRIPTIONS } from './descriptions.js'
import { evidence } from './evidence.js'
import { EXAMPLES } from './examples.js'
import { media } from './media.js'
import { bundle, offer } from './offer.js'
import { cap, policy } from './policy.js'
import { addOnPrice, price } from './price.js'
import { due, step } from './step.js'
import { theme } from './theme.js'
import { topic } from './topic.js'
import { trigger } from './trigger.js'

/** Every concept that has a name of its own in the file. */
const DEFINITIONS: Record<string, GenericSchema> = {
  Campaign: campaign, Trigger: trigger, Step: step, Due: due, Button: button, Condition: condition, Topic: topic, Cap: cap, Policy: policy,
  Catalog: catalog, Plan: plan, Feature: feature, Product: product, AddOn: addOn, Meter: meter, Offer: offer, Bundle: bundle, Evidence: evidence,
  Media: media, Detector: detector, Affinity: affinity, Price: price, AddOnPrice: addOnPrice, Theme: theme,
}

const inner = () => ({ $ref: '#/$defs/Condition' })
const each = () => ({ type: 'array', items: inner() })
const conditionJson = () => ({
  type: 'object',
  properties: { $and: each(), $or: each(), $nor: each(), $not: inner() },
  patternProperties: { '^((traits|meters|count|entitlements)\\..+|plan|page\\.path|time\\.(hour|weekday))$': {} },
  additionalProperties: false,
})

type Json = { [key: string]: unknown }
const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null

/** Adds what each field means, in every option of a union. */
const annotate = (node: unknown, name: string): void => {
  if (!isJson(node)) return
  for (const option of (node.anyOf ?? node.oneOf ?? []) as unknown[]) annotate(option, name)
  if (isJson(node.items)) annotate(node.items, name)
  if (isJson(node.additionalProperties)) annotate(node.additionalProperties, name)
  for (const [field, value] of Object.entries((node.properties ?? {}) as Json)) {
    const path = `${name}.${field}`
    if (!isJson(value)) continue
    annotate(value, path)
    const description = DESCRIPTIONS[path] ?? DESCRIPTIONS[field]
    const examples = EXAMPLES[path] ?? EXAMPLES[field]
    Object.assign(value, description && { description }, examples && { examples })
  }
}

/** The JSON Schema of a configuration file, for editors. */
export const configurationJsonSchema = (): Json => {
  const made = toJsonSchema(configuration as never, {
    target: 'draft-2020-12',
    definitions: DEFINITIONS as never,
    errorMode: 'ignore',
    overrideSchema: ({ valibotSchema }) => (valibotSchema === (condition as unknown) ? (conditionJson() as never) : undefined),
  }) as Json
  annotate(made, 'Configuration')
  for (const [name, node] of Object.entries(made.$defs as Json)) {
    annotate(node, name)
    Object.assign(node as Json, DESCRIPTIONS[name] && { description: DESCRIPTIONS[name] }, EXAMPLES[name] && { examples: EXAMPLES[name] })
  }
  return { ...made, title: 'Configuration of expansion-sdk' }
}
