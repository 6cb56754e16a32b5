// The built demo with its server, in a process that a test can kill: node demo-process.mjs <port> <folder>
// Beside it the page of another customer, pages/customer.html. build-demo.ts builds what it serves.
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { preview } from 'vite'
import { demoServer } from '../../node_modules/.cache/demo-server/plugin.mjs'

const [port, cacheDir] = process.argv.slice(2)
const root = resolve(import.meta.dirname, '../..')
const customer = {
  name: 'customer',
  configurePreviewServer({ middlewares }) {
    middlewares.use('/customer.html', async (_, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8')
      response.end(await readFile(resolve(import.meta.dirname, 'pages/customer.html')))
    })
  },
}

await preview({
  // The file of the whole project loads what builds and tests it as well: half a second for each of these processes.
  configFile: false, root: resolve(root, 'demo'), cacheDir, logLevel: 'error', plugins: [demoServer(), customer],
  build: { outDir: resolve(root, 'demo-dist') }, preview: { port: Number(port), strictPort: true },
})
process.send('ready')
// A test that is itself killed leaves nothing behind.
process.on('disconnect', () => process.exit())
