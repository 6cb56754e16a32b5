import type { Campaign, Duration, Trigger } from './campaign.js'
import type { Catalog } from './catalog.js'
import type { Condition, ConditionPath, Expected, MeterReading } from './condition.js'
import type { Events } from './event.js'

/** Events of which nothing was declared: any name will do. */
export type AnyEvents = Record<string, object>

/** The names that may be tracked: the built-in ones, and those that were declared. */
export type EventName<E = AnyEvents> = keyof Events | (string extends keyof E ? string & {} : keyof E & string)

type PropsOf<E, N> = N extends keyof Events ? Events[N] : N extends keyof E ? E[N] : object

/** The props of an event, left out when none is needed. */
export type TrackProps<E, N> = {} extends PropsOf<E, N> ? [props?: PropsOf<E, N>] : [props: PropsOf<E, N>]

/** A value as `as const` gives it. */
export type Immutable<T> = T extends object ? { readonly [K in keyof T]: Immutable<T[K]> } : T

/** The identifiers in one list of a catalogue: any text, where the catalogue does not say. */
export type IdOf<C, L extends keyof Catalog> = C extends { readonly [K in L]: readonly { readonly id: infer I extends string }[] } ? I : string extends keyof C ? string : Catalog extends C ? string : never

type AnyId<C> = IdOf<C, 'features'> | IdOf<C, 'products'> | IdOf<C, 'addOns'>
type Counted<E> = EventName<E> | `${EventName<E>}:${string}`

type TypedPath<E, C> =
  | Exclude<ConditionPath, `meters.${string}` | `entitlements.${string}` | `count.${string}` | 'plan'>
  | `meters.${IdOf<C, 'meters'>}.${keyof MeterReading}`
  | `entitlements.${AnyId<C>}`
  | `count.${Counted<E>}` | `count.${Counted<E>}.${Duration}`

/** A value, or operators, of identifiers that exist. */
type OneOf<I> = I | { $eq?: I; $ne?: I; $in?: readonly I[]; $nin?: readonly I[]; $exists?: boolean }

export type TypedCondition<E, C> =
  & { $and?: TypedCondition<E, C>[]; $or?: TypedCondition<E, C>[]; $nor?: TypedCondition<E, C>[]; $not?: TypedCondition<E, C> }
  & { plan?: OneOf<IdOf<C, 'plans'>> }
  & { [P in TypedPath<E, C>]?: Expected }

type TopicOf<C> =
  | { type: 'plan'; id: IdOf<C, 'plans'> } | { type: 'feature'; id: IdOf<C, 'features'> } | { type: 'product'; id: IdOf<C, 'products'> }
  | { type: 'add-on'; id: IdOf<C, 'addOns'> } | { type: 'bundle'; id: IdOf<C, 'bundles'> } | { type: 'meter'; id: IdOf<C, 'meters'> } | { type: 'seats' | 'question'; id: string }

type TypedTrigger<E, C, T = Trigger> = T extends { about: infer A }
  ? Omit<T, 'about' | 'events'> & { about: Exclude<A, { type: string }> | TopicOf<C> } & (T extends { events: string[] } ? { events: EventName<E>[] } : unknown)
  : T

/** A campaign whose events, meters, plans and other identifiers exist. */
export type TypedCampaign<E, C> = Omit<Campaign, 'trigger' | 'when'> & {
  trigger: TypedTrigger<E, C>
  when?: string extends keyof E ? (Catalog extends C ? Condition : TypedCondition<E, C>) : TypedCondition<E, C>
}
