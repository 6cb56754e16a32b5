/** What an ordinary page tells, over and over; nothing of it gives anyone a reason to speak. */
export const EVENTS = [
  () => peer.track('feature_used', { feature: 'automations' }),
  () => peer.track('report_exported', { format: 'pdf', rows: 1200 }),
  () => peer.track('quota_updated', { meter: 'emails', used: 400, limit: 1000, resetsAt: '2099-01-01T00:00:00Z' }),
  () => peer.track('pricing_viewed', {}),
]

/** So many events, fifty a task. */
export async function tell(count, pause) {
  for (let done = 0; done < count; done += 50) {
    for (let n = 0; n < 50; n++) EVENTS[n % 4]()
    await pause(5)
  }
}
