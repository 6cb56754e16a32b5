import { expansion } from '../sdk.js'
import { changeAccount } from '../host/account.js'
import { say } from '../host/locale.js'
import { toast } from '../host/toast.js'

export type News = 'funding' | 'opening' | 'hiring'

export const NEWS: Record<News, string> = {
  funding: say('Levée de fonds', 'Funding round'),
  opening: say('Nouvelle boutique', 'New shop'),
  hiring: say('Recrutements', 'Hiring'),
}

/** The company tells of itself. */
export function announce(news: News): void {
  changeAccount((account) => ({ news: [...new Set([...account.news, news])] }))
  if (news === 'hiring') expansion.track('hiring_detected')
  else expansion.track('business_event', { type: NEWS[news] })
  toast(say('C’est noté. Félicitations !', 'Noted. Congratulations!'))
}
