// Checked by the compiler (`npm run types`): what the schemas let through is what the model says, both ways.
import * as v from 'valibot'
import type { Campaign, Catalog, Policy, Step, Trigger } from '../../src/index.js'
import type { campaign } from '../../src/schema/campaign.js'
import type { catalog } from '../../src/schema/catalog.js'
import { exactly, type Equal } from '../../src/schema/exactly.js'
import type { policy } from '../../src/schema/policy.js'
import type { step } from '../../src/schema/step.js'
import type { trigger } from '../../src/schema/trigger.js'

type Expect<T extends true> = T
export type Agreements = [
  Expect<Equal<v.InferOutput<typeof campaign>, Campaign>>,
  Expect<Equal<v.InferOutput<typeof step>, Step>>,
  Expect<Equal<v.InferOutput<typeof trigger>, Trigger>>,
  Expect<Equal<v.InferOutput<typeof catalog>, Catalog>>,
  Expect<Equal<v.InferOutput<typeof policy>, Partial<Policy>>>,
]

// What the files of src/schema rest on: `exactly` accepts neither less nor more than the type.
interface Known { id: string; note?: string }
exactly<Known>()(v.strictObject({ id: v.string(), note: v.optional(v.string()) }))
// @ts-expect-error an optional field is missing
exactly<Known>()(v.strictObject({ id: v.string() }))
// @ts-expect-error a field too many
exactly<Known>()(v.strictObject({ id: v.string(), note: v.optional(v.string()), more: v.optional(v.string()) }))
// @ts-expect-error a field that may not be absent
exactly<Known>()(v.strictObject({ id: v.string(), note: v.string() }))
// @ts-expect-error a field of another type
exactly<Known>()(v.strictObject({ id: v.number(), note: v.optional(v.string()) }))
