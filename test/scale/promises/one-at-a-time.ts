import type { CreateCheck } from '../check.js'

/** I1, of the accounts with two tabs; a notice is a status that each may show. */
export const oneAtATime: CreateCheck = ({ pages, found }) => ({
  drawn(page, { campaign, step, surface }) {
    for (const other of pages)
      if (other !== page && other.browser === page.browser && other.message && other.message.surface !== 'notice' && surface !== 'notice') found(`I1 ${campaign}.${step} beside ${other.message.campaign}.${other.message.step}`)
  },
})
