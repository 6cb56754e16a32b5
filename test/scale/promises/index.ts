import type { CreateCheck } from '../check.js'
import { deadline } from './deadline.js'
import { noHarm } from './no-harm.js'
import { oneAtATime } from './one-at-a-time.js'
import { oneKey } from './one-key.js'
import { owned } from './owned.js'
import { quiet } from './quiet.js'
import { requests } from './requests.js'
import { size } from './size.js'
import { wayOut } from './way-out.js'

/** What is looked at in every account; I6 lives an account twice, in `same-again.ts`. */
export const PROMISES: readonly CreateCheck[] = [oneAtATime, quiet, wayOut, oneKey, deadline, size, noHarm, owned, requests]
