import { atom, type WritableAtom } from 'nanostores'
import type { Access, Explanation } from '../../src/model/decision.js'
import { expansion } from '../sdk.js'
import { $account } from './account.js'
import { EMAILS } from './plans.js'
import { $now } from './clock.js'
import { $visit } from './route.js'
import { $session } from './session.js'

/** The latest answer of `explain()`; empty until the SDK is ready. */
export const $explanations: WritableAtom<Explanation[]> = atom([])
/** The latest answer of `check()` for the e-mails. */
export const $access: WritableAtom<Access> = atom(expansion.check(EMAILS))

/** Asks again once everything tracked so far has been counted. */
export async function explainAgain(): Promise<void> {
  await expansion.ready
  await expansion.flush()
  $access.set(expansion.check(EMAILS))
  $explanations.set(expansion.explain())
}

export function keepExplaining(): void {
  for (const $cause of [$account, $session, $now, $visit]) $cause.listen(() => void explainAgain())
  void expansion.ready.then(() => {
    expansion.$message.listen(() => void explainAgain())
    return explainAgain()
  })
}
