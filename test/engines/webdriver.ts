/** What a command may take, in ms: a browser that hangs must not hang the run. */
const PATIENCE = 15_000

/** The commands of one WebDriver session, one at a time. https://www.w3.org/TR/webdriver2/ */
export interface WebDriver {
  /** @param window the handle of the window that it is for */
  send<T>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object, window?: string): Promise<T>
}

export async function newWebDriver(server: string, capabilities: object): Promise<WebDriver> {
  const request = async <T>(method: string, path: string, body?: object): Promise<T> => {
    const reply = await fetch(server + path, { method, body: method === 'POST' ? JSON.stringify(body ?? {}) : undefined, signal: AbortSignal.timeout(PATIENCE) })
    const { value } = (await reply.json()) as { value: T & { error?: string; message?: string } }
    if (!reply.ok) throw new Error(`${method} ${path}: ${value.error} ${value.message}`)
    return value
  }
  const { sessionId } = await request<{ sessionId: string }>('POST', '/session', { capabilities: { alwaysMatch: capabilities } })
  let current: string | undefined
  let last: Promise<unknown> = Promise.resolve()
  return {
    send<T>(method: string, path: string, body?: object, window?: string) {
      const command = async (): Promise<T> => {
        if (window && window !== current) await request('POST', `/session/${sessionId}/window`, { handle: (current = window) })
        return request<T>(method, `/session/${sessionId}${path}`, body)
      }
      const answer = last.then(command)
      last = answer.catch(() => {})
      return answer
    },
  }
}
