// The pages of other people that the SDK is tried in: installs what they are made of, and bundles them. `node .ci/hosts.mjs`
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { build } from 'vite'

const root = resolve(import.meta.dirname, '../test/hosts')
const installed = join(root, 'node_modules/.installed')
const manifest = ['package.json', 'package-lock.json'].map((file) => readFileSync(join(root, file)))
const wanted = createHash('sha256').update(Buffer.concat(manifest)).digest('hex')

function present() {
  try {
    return readFileSync(installed, 'utf8') === wanted
  } catch {
    return false
  }
}

if (!present()) {
  // The lock leaves out what AdminLTE's other pages need, and what Emotion's compiler does: 180 packages that no test loads.
  execFileSync('npm', ['ci', '--prefix', root, '--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { stdio: 'inherit' })
  writeFileSync(installed, wanted)
}

const pages = join(root, 'pages')
await build({
  configFile: false,
  logLevel: 'error',
  mode: 'development',
  // StrictMode mounts twice only in development.
  define: { 'process.env.NODE_ENV': '"development"' },
  build: {
    outDir: join(root, 'node_modules/.pages'),
    emptyOutDir: true,
    minify: false,
    modulePreload: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: Object.fromEntries(readdirSync(pages).map((file) => [basename(file, '.js'), join(pages, file)])),
      treeshake: { moduleSideEffects: true },
      output: { entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js' },
    },
  },
})
