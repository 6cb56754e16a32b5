import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Mail } from '../../demo/server/inbox.js'

/** The demo and its server in a process of their own, on a port and a database of their own. */
export interface DemoHost {
  url: string
  start(): Promise<void>
  /** As a power cut would. */
  kill(): Promise<void>
  /** What has arrived, in order. */
  inbox(): Promise<Mail[]>
  handoffs(): Promise<{ key: string; step: string; revision: number; status: string }[]>
  /** Days go by for the server, whether or not a page is open. */
  travel(now: number): Promise<unknown>
  remove(): Promise<void>
}

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, 'localhost')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

export async function newDemoHost(): Promise<DemoHost> {
  const folder = await mkdtemp(join(tmpdir(), 'expansion-demo-'))
  const port = await freePort()
  const url = `http://localhost:${port}/`
  let child: ChildProcess | undefined
  const get = async <T>(path: string): Promise<T> => (await fetch(`${url}expansion/${path}`)).json() as Promise<T>
  const host: DemoHost = {
    url,
    async start() {
      child = fork(resolve(import.meta.dirname, 'demo-process.mjs'), [String(port), folder])
      const [said] = await Promise.race([once(child, 'message'), once(child, 'exit')])
      if (said !== 'ready') throw new Error(`The demo ended with ${said}.`)
    },
    async kill() {
      if (!child || child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGKILL')
      await once(child, 'exit')
    },
    inbox: async () => (await get<{ mails: Mail[] }>('inbox')).mails,
    handoffs: async () => (await get<{ handoffs: [] }>('handoffs')).handoffs,
    travel: (now) => fetch(`${url}expansion/clock`, { method: 'POST', body: JSON.stringify({ now }) }),
    async remove() {
      await host.kill()
      await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
  return host
}
