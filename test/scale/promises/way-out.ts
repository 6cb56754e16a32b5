import type { CreateCheck } from '../check.js'

/** I3, of what is to be drawn; that it can be pressed is for a browser to show. */
export const wayOut: CreateCheck = ({ found }) => ({
  drawn(_, { campaign, step, surface, buttons }) {
    if (surface === 'blocking-modal' && !buttons.some(({ answer }) => answer)) found(`I3 ${campaign}.${step} has no way out that costs nothing`)
  },
})
