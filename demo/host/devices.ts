import type { Snapshot } from '../../src/model/snapshot.js'
import { expansion } from '../sdk.js'
import { ask } from './server.js'
import { currentSubject } from './subject.js'

/** By `account/user`, the version on the server that this page has taken up. */
const versions = new Map<string, number>()

const remember = (subject: string, etag: string | null): void => {
  if (etag) versions.set(subject, Number(etag.replaceAll('"', '')))
}

const subjectNow = (): string | undefined => {
  const subject = currentSubject()
  return subject ? `${subject.accountId}/${subject.userId}` : undefined
}

/** What the person's other devices know (option `snapshot`); null for somebody new. */
export async function loadSnapshot(subject: string | undefined = subjectNow()): Promise<Snapshot | null> {
  if (!subject) return null
  const { json, version } = await ask<Snapshot | null>(`snapshots/${subject}`)
  remember(subject, version)
  return json
}

/** Takes up what another device has told since, for whoever is logged in now. */
export async function catchUp(): Promise<void> {
  const subject = subjectNow()
  const known = subject && versions.get(subject)
  const snapshot = await loadSnapshot(subject)
  if (snapshot && subject && versions.get(subject) !== known) await expansion.hydrate(snapshot)
}

/** Keeps what this device knows (option `onStateChange`). Where another page came first, theirs is taken up, and the sum comes back here. */
export async function saveSnapshot(snapshot: Snapshot): Promise<void> {
  const { subject } = snapshot
  const { json, version } = await ask<{ snapshot?: Snapshot }>(`snapshots/${subject}?from=${versions.get(subject) ?? 0}`, {
    method: 'PUT', keepalive: true, body: JSON.stringify(snapshot), headers: { 'content-type': 'application/json' },
  })
  remember(subject, version)
  if (json.snapshot && subject === subjectNow()) await expansion.hydrate(json.snapshot)
}

/** Looks again whenever the page comes back to the front. */
export function followDevices(): void {
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) void catchUp().catch(() => {})
  })
}
