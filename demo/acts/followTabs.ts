import { $account } from '../host/account.js'
import { currentSubject, traitsOf } from '../host/subject.js'
import { expansion } from '../sdk.js'

/** What another tab bought, or who logged in there, is true here as well. */
export function followTabs(): void {
  addEventListener('storage', ({ key, newValue }) => {
    if (newValue === null) return
    const account = $account.get()
    if (key === 'demo:session') expansion.identify(currentSubject())
    else if (key === 'demo:accounts' && account) expansion.setTraits(traitsOf(account))
  })
}
