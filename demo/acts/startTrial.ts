import type { Topic } from '../../src/model/event.js'
import { $account, changeAccount } from '../host/account.js'
import { topicName } from '../host/catalog.js'
import { now } from '../host/clock.js'
import { say } from '../host/locale.js'
import { serverAnswers } from '../host/server.js'
import { toast } from '../host/toast.js'

/** Opens a feature, a product, an option or a whole plan for some days. The SDK starts counting when this resolves. */
export async function startTrial({ type, id }: Topic, days: number): Promise<void> {
  await serverAnswers()
  const topic = `${type}:${id}`
  if ($account.get()?.trials[topic]) throw new Error(`A trial of ${topic} was already used.`)
  const startedAt = now()
  changeAccount(({ trials }) => ({ trials: { ...trials, [topic]: { startedAt, endsAt: startedAt + days * 86_400_000 } } }))
  const name = topicName(type, id)
  toast(say(`${name} : votre essai de ${days} jours commence.`, `${name}: your ${days}-day trial starts.`))
}
