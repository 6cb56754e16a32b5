import { TOPIC_TYPES, type ConversionKind } from '../model/event.js'
import type { Situation } from '../model/situation.js'
import type { Conversion } from '../model/state.js'
import { contains } from './contains.js'

/** What a `converted` event says was bought. */
export const conversionOf = (props: Record<string, unknown>, at: number): Conversion => ({
  at,
  kind: props.kind as ConversionKind,
  topics: TOPIC_TYPES.flatMap(type => {
    const id = type === 'seats' ? props.seats && type : props[type === 'add-on' ? 'addOn' : type]
    return id ? type + ':' + (id as string) : []
  }),
  revenue: props.revenue as number | undefined,
})

/** Whether a purchase gives a topic: itself, a plan that has it, or the add-on of a meter. */
export const gives = ({ catalog }: Situation, { topics }: Conversion, topic: string): boolean => topics.some(bought => contains(catalog, bought, topic))
