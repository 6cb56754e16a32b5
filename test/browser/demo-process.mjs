// The demo with its server, as `npm run demo` serves it, in a process that a test can kill: node demo-process.mjs <port> <folder>
// Beside it the page of another customer, pages/customer.html.
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { createServer } from 'vite'

const customer = {
  name: 'customer',
  configureServer({ middlewares }) {
    middlewares.use('/customer.html', async (_, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8')
      response.end(await readFile(resolve(import.meta.dirname, 'pages/customer.html')))
    })
  },
}

const [port, cacheDir] = process.argv.slice(2)
const server = await createServer({
  configFile: resolve(import.meta.dirname, '../../vite.config.ts'), mode: 'demo', cacheDir, logLevel: 'error', plugins: [customer],
  server: { port: Number(port), strictPort: true, hmr: false, watch: null },
})
await server.listen()
process.send('ready')
// A test that is itself killed leaves nothing behind.
process.on('disconnect', () => process.exit())
