import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A fresh folder, and how to be rid of it. */
export async function freshFolder(): Promise<[path: string, remove: () => Promise<void>]> {
  const path = await mkdtemp(join(tmpdir(), 'expansion-engine-'))
  return [path, () => rm(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })]
}
