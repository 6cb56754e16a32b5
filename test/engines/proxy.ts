import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A proxy that finds every name on this machine: a page of plain http that is not `localhost` is no secure context. */
export async function startProxy(): Promise<{ address: string; close(): void }> {
  const server = createServer((asked, reply) => {
    const { port, pathname, search } = new URL(asked.url!, 'http://localhost')
    const on = request({ host: '127.0.0.1', port, path: pathname + search, method: asked.method, headers: asked.headers }, (answer) => {
      reply.writeHead(answer.statusCode!, answer.headers)
      answer.pipe(reply)
    })
    on.on('error', () => reply.destroy())
    asked.pipe(on)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return {
    address: `127.0.0.1:${port}`,
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}
