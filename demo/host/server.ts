/** The round trip to the part of the server that this demonstration does not have. */
export const serverAnswers = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 300))

const PATH = '/expansion/'

/** The answer of our own server. Rejects when it cannot be reached or refuses. */
export async function ask<T>(path: string, init?: RequestInit): Promise<{ json: T; version: string | null }> {
  const response = await fetch(PATH + path, init)
  if (!response.ok) throw new Error(`The server answered ${response.status} to ${path}.`)
  return { json: (await response.json()) as T, version: response.headers.get('etag') }
}

export const post = (path: string, body: unknown): Promise<unknown> =>
  ask(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })

/** Whether a server stands behind this page; on static hosting there is none, and nothing is asked again. */
export async function findServer(): Promise<boolean> {
  try {
    await ask('clock')
    return true
  } catch {
    return false
  }
}
