import type { Presentation } from '../model/decision.js'
import type { Input, MessageRef } from '../model/input.js'

/**
 * What an account that is held out did not see, told as if it had seen and closed it: the caps are spent alike, and the difference can be measured.
 * Without an answer it would be due again at once.
 */
export const ghostOf = ({ campaign, step, topic, surface, kind, variant }: Presentation, claim: string, at: number): Input[] => {
  const ref: MessageRef = { claim, campaign, step, topic, surface, kind, variant, ghost: true, shownAt: at }
  return [{ type: 'seen', at, ...ref }, { type: 'answer', answer: 'dismissed', leaves: true, at, ...ref }]
}
