import type { Subject } from '../model/account.js'
import type { State } from '../model/state.js'
import { readRecord } from '../report/record.js'
import { describeMistake } from '../schema/index.js'
import { toRecord } from '../shell/store.js'
import { loadConfiguration } from './configuration.js'
import { type Io, isStopped } from './io.js'
import { createWorld } from './world.js'

/** `exportData()`, alone or with whom it is of. */
interface Snapshot {
  state: State
  accountId?: string
  userId?: string
  roles?: string[]
  traits?: Subject['traits']
  entitlements?: Record<string, boolean>
  /** Epoch ms or ISO 8601; the state's latest reading when absent. */
  now?: number | string
}

/** `explain <config> <snapshot> [campaign]`: what the engine would say now, as JSON. */
export const explain = async (io: Io, [path, file, only]: string[]): Promise<number> => {
  const loaded = await loadConfiguration(io, path!)
  if (isStopped(loaded)) {
    io.err(loaded.stopped)
    return 2
  }
  for (const mistake of loaded.mistakes) io.err(describeMistake(mistake))
  let given: Snapshot
  try {
    given = JSON.parse(await io.read(file!)) as Snapshot
  } catch (error) {
    io.err(`${file}: ${String(error)}`)
    return 2
  }
  const record = readRecord(given)
  if (typeof record === 'string') {
    io.err(`${file}: ${record}`)
    return 1
  }
  const { state, accountId = 'account', traits, entitlements } = record
  const { userId = 'user', roles = ['owner'] } = given
  const now = typeof given.now === 'string' ? Date.parse(given.now) : (given.now ?? state.essential.clock.last)
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
