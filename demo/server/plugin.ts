import { join } from 'node:path'
import type { Connect, Plugin } from 'vite'
import { createHandler } from './http.js'
import { startHost } from './host.js'

interface Served {
  config: { cacheDir: string }
  middlewares: Connect.Server
  httpServer: { on(event: 'close', run: () => void): unknown } | null
}

/** The demo's page and its server in one process, on one port. */
export function demoServer(): Plugin {
  const mount = async ({ config, middlewares, httpServer }: Served): Promise<void> => {
    const host = await startHost(join(config.cacheDir, 'demo.sqlite'))
    middlewares.use(createHandler(host))
    httpServer?.on('close', () => void host.close())
  }
  return { name: 'demo-server', configureServer: mount, configurePreviewServer: mount }
}
