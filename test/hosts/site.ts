import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { BrowserContext } from 'playwright-core'
import { type Site, type SiteOptions, startSite } from '../browser/site.js'
import { keepLedger } from './ledger.js'

const vendor = 'node_modules/startbootstrap-sb-admin-2/vendor/'

/** The pages beside this file, what they are made of, and our own. */
export async function startHosts(options: SiteOptions = {}): Promise<Site> {
  if (!existsSync(resolve(import.meta.dirname, 'node_modules/.pages'))) throw new Error('The hosts are not there: run `node .ci/hosts.mjs`.')
  return startSite({
    ...options,
    folders: [
      ['/built/', 'test/hosts/node_modules/.pages'],
      ['/modules/', 'test/hosts/node_modules'],
      ['/admin/plugins/bootstrap/', `${vendor}bootstrap`],
      ['/admin/plugins/chart.js/', `${vendor}chart.js`],
      ['/admin/plugins/fontawesome-free/', `${vendor}fontawesome-free`],
      ['/admin/plugins/jquery/', `${vendor}jquery`],
      ['/admin/plugins/bs-custom-file-input/', 'test/hosts/node_modules/bs-custom-file-input/dist'],
      ['/admin/plugins/sweetalert2/', 'test/hosts/node_modules/sweetalert2/dist'],
      ['/admin/plugins/toastr/', 'test/hosts/node_modules/toastr/build'],
      ['/admin/', 'test/hosts/node_modules/admin-lte'],
    ],
  })
}

/** Keeps a ledger of the pages, and them on this machine: their fonts and pictures are elsewhere. */
export async function prepare(context: BrowserContext): Promise<BrowserContext> {
  await context.addInitScript(keepLedger)
  await context.route((url) => url.hostname !== 'localhost', (route) => route.fulfill({ contentType: 'text/css', body: '' }))
  return context
}
