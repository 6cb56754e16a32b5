import { createExpansion, type Campaign, type Message, type Policy, type Snapshot, type Traits } from '../../../src/index.js'
import { createFakePlatform } from '../../../src/testing.js'
import { shop, willing } from './shop.js'

/** A fresh device of the same person, whose clock goes a little ahead: a feature is looked at, and perhaps put off. */
export const useElsewhere = async (
  { now, campaigns, policy, traits }: { now: number; campaigns?: Campaign[]; policy: Partial<Policy>; traits: Traits }, feature: string, answer: 'later' | undefined,
): Promise<{ snapshot: Snapshot | undefined; message: Message | undefined; snoozed: boolean }> => {
  const device = createFakePlatform({ now, settle: () => new Promise(setImmediate) })
  const away = createExpansion({ platform: device, ui: false, consent: 'granted', locale: 'fr', catalog: shop, handlers: willing, campaigns, policy, subject: { accountId: 'a1', userId: 'u1', roles: ['owner'], traits } })
  for (let n = 0; n < 3; n++) {
    away.track('premium_feature_viewed', { feature })
    await device.advance(31_000)
  }
  const message = away.$message.get()
  const snoozed = !!answer && !!message?.later
  if (snoozed) void away.act('later')
  await device.advance(2000)
  const given = await away.exportData()
  return { snapshot: given && (JSON.parse(JSON.stringify(given)) as Snapshot), message, snoozed }
}
