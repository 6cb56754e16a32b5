import { pause } from './pause.js'

/** Starts what is measured, and waits until its first work is done; a peer may wait for ever for its server. */
export async function start(rest = 1000) {
  await Promise.race([peer.init(), pause(2500)])
  await pause(rest)
}
