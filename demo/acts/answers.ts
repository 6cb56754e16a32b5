import { expansion } from '../sdk.js'
import { changeAccount } from '../host/account.js'
import { say } from '../host/locale.js'
import { toast } from '../host/toast.js'

const thank = (): void => toast(say('Merci, c’est noté.', 'Thank you, noted.'))

export function answerNps(score: number): void {
  changeAccount(() => ({ nps: score }))
  expansion.track('nps_answered', { score })
  thank()
}

export function answerCsat(score: number): void {
  changeAccount(() => ({ csat: score }))
  expansion.track('csat_answered', { score })
  thank()
}
