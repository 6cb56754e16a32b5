import type { Subject } from '../model/account.js'
import type { Snapshot } from '../model/snapshot.js'
import { readRecord } from '../report/record.js'
import { describeMistake } from '../schema/index.js'
import { toRecord } from '../shell/store.js'
import { loadConfiguration } from './configuration.js'
import { type Io, isStopped } from './io.js'
import { readTime } from './time.js'
import { createWorld } from './world.js'

/** What is asked for beside `exportData()`, which is `state` or stands alone. */
interface Explained {
  /** Of the snapshot when absent, as is `userId`. */
  accountId?: string
  userId?: string
  roles?: string[]
  traits?: Subject['traits']
  entitlements?: Record<string, boolean>
  /** Epoch ms or ISO 8601; when absent that of the snapshot, else the state's latest reading. */
  now?: number | string
}

/** `account/user`, where the snapshot says so. */
const personOf = (subject: unknown): [account: string, user: string] => {
  const [, account, user] = /^([^/]+)\/(.+)$/.exec(String(subject)) ?? []
  return [account ?? 'account', user ?? 'user']
}

/** `explain <config> <snapshot> [campaign]`: what the engine would say now, as JSON. */
export const explain = async (io: Io, [path, file, only]: string[]): Promise<number> => {
  const loaded = await loadConfiguration(io, path!)
  if (isStopped(loaded)) {
    io.err(loaded.stopped)
    return 2
  }
  for (const mistake of loaded.mistakes) io.err(describeMistake(mistake))
  let given: Explained
  try {
    given = JSON.parse(await io.read(file!)) as Explained
  } catch (error) {
    io.err(`${file}: ${String(error)}`)
    return 2
  }
  const record = readRecord(given)
  if (typeof record === 'string') {
    io.err(`${file}: ${record}`)
    return 1
  }
  const { state, traits, entitlements } = record
  const { subject, at = state.essential.clock.last } = state as Partial<Snapshot> & typeof state
  const [account, user] = personOf(subject)
  // Holdouts are drawn by the account: under another name the answer would be another one.
  const { accountId = account } = record
  const { userId = user, roles = ['owner'] } = given
  const now = readTime(given.now ?? at)
  if (now === undefined) {
    io.err(`${file}: now is no time`)
    return 1
  }
  const { browser, open, rest } = await createWorld(loaded.configuration, { accountId, userId, roles, traits: { ...traits, plan: traits?.plan ?? state.essential.plan?.id } }, now)
  browser.disk.set(`subject:${accountId}/${userId}`, toRecord('granted', state, state.behaviour))
  const expansion = open()
  if (entitlements) expansion.setEntitlements(entitlements)
  await rest(expansion)
  const found = expansion.explain(only)
  expansion.destroy()
  io.out(JSON.stringify(found, null, 2))
  for (const { message } of browser.errors) io.err(message)
  if (only !== undefined && !found.length) io.err(`There is no campaign “${only}”.`)
  return found.length ? 0 : 1
}
