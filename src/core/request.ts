import type { Input } from '../model/input.js'
import type { State } from '../model/state.js'
import { MUTES } from './capacity.js'

export type Request = Extract<Input, { type: 'mute' | 'asked' | 'blocked-write' }>

/** What a person chose for good, or asked to see again, and what the host refused them. */
export const onRequest = ({ essential }: State, input: Request): void => {
  if (input.type === 'mute') {
    const others = essential.mutes.filter(key => key !== input.topic)
    essential.mutes = input.muted ? [...others, input.topic].slice(-MUTES) : others
    return
  }
  const meter = Object.hasOwn(essential.meters, input.meter) && essential.meters[input.meter]
  if (meter) meter[input.type === 'asked' ? 'askedAt' : 'blockedAt'] = input.at
}
