import type { Options } from '../../src/index.js'
import { catalog } from './catalogue.js'

/** What is the same for every account of a run: what is sold, and how it is said. */
export interface Host extends Pick<Options, 'policy' | 'copy'> {
  catalog: NonNullable<Options['catalog']>
  campaigns: NonNullable<Options['campaigns']>
}

/** Where some hosts take hand-offs; the only address that may be asked. */
export const ENDPOINT = 'https://app.example/handoffs'

/** Every built-in campaign, the two questions among them. */
export const HOST: Host = { catalog, campaigns: { nps: true, csat: true } }
