import type { Input } from '../model/input.js'
import type { Meter } from '../model/state.js'
import { MUTES } from './capacity.js'
import type { Draft } from './draft.js'
import { own } from './own.js'

export type Request = Extract<Input, { type: 'mute' | 'asked' | 'blocked-write' }>

/** What a person chose for good, or asked to see again, and what the host refused them. */
export const onRequest = ({ state: { essential }, situation }: Pick<Draft, 'state' | 'situation'>, input: Request): void => {
  if (input.type === 'mute') {
    const others = essential.mutes.filter(key => key !== input.topic)
    if (input.muted) others.push(input.topic)
    essential.mutes = others.slice(-MUTES)
    return
  }
  const meter = own(essential.meters, [input.meter]) as Meter | null
  if (!meter) return
  if (input.type === 'asked') meter.askedAt = input.at
  else {
    meter.blockedAt = input.at
    if (!situation.durable) meter.lost = true
  }
}
