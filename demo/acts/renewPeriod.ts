import { $account, changeAccount } from '../host/account.js'
import { now, time } from '../host/clock.js'
import { reportUsage } from './reportUsage.js'

function nextMonth(at: number): number {
  const date = new Date(at)
  date.setUTCMonth(date.getUTCMonth() + 1)
  return date.getTime()
}

/** When the simulated clock passes the renewal, usage starts again at zero. */
export function renewPeriods(): () => void {
  let stop = (): void => {}
  const watch = (): void => {
    stop()
    const account = $account.get()
    if (!account) return
    if (now() < account.renewsAt) {
      stop = time.alarm(account.renewsAt, watch)
      return
    }
    let renewsAt = account.renewsAt
    while (renewsAt <= now()) renewsAt = nextMonth(renewsAt)
    changeAccount(() => ({ renewsAt, used: 0, packs: 0 }))
    reportUsage()
  }
  const stopListening = $account.subscribe((account, before) => {
    if (account?.renewsAt !== before?.renewsAt || !before) watch()
  })
  return () => {
    stop()
    stopListening()
  }
}
