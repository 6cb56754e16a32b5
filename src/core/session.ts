import type { Session, State } from '../model/state.js'
import { MINUTE } from './duration.js'

/** A session ends after this much time without use, in all tabs together. */
export const IDLE: number = 30 * MINUTE

/** A clock that was set back does not end it: what is seen from then on belongs to it too. */
export const beActive = (session: Session, at: number): Session => ({ at: at - session.active >= IDLE ? at : Math.min(session.at, at), active: at })

/** Whether something at `at` belongs to the session that is going on. */
export const inSession = ({ essential: { session } }: State, at: number, now: number): boolean =>
  at >= session.at && now - session.active < IDLE
