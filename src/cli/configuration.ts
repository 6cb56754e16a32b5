import { builtInCampaigns } from '../catalogue/campaigns/built-in.js'
import { isObject } from '../core/own.js'
import type { Campaign } from '../model/campaign.js'
import type { Configuration } from '../model/configuration.js'
import type { Changes } from '../model/options.js'
import { checkOptions } from '../schema/check-options.js'
import type { Mistake } from '../schema/index.js'
import type { Io, Stopped } from './io.js'

/** A configuration, and all that is wrong with it. */
export interface Loaded {
  configuration: Configuration
  mistakes: Mistake[]
}

/** Reads a file of options, of JSON or a module; a list alone is a list of campaigns. */
export const loadConfiguration = async (io: Io, path: string): Promise<Loaded | Stopped> => {
  let given: unknown
  try {
    given = /\.[cm]?[jt]s$/.test(path) ? await io.load(path) : JSON.parse((await io.read(path)).replace(/^\uFEFF/, ''))
  } catch (error) {
    return { stopped: `${path}: ${error instanceof Error ? error.message : String(error)}` }
  }
  if (Array.isArray(given)) given = { campaigns: given as unknown[] }
  if (typeof given !== 'object' || !given) return { stopped: `${path}: expected an object of options, or a list of campaigns` }
  const configuration = { ...given } as Configuration
  try {
    const campaigns: unknown = await configuration.campaigns
    configuration.campaigns = (isObject(campaigns) && !Array.isArray(campaigns) ? builtInCampaigns(campaigns as Changes) : campaigns) as Campaign[] | undefined
  } catch (error) {
    return { stopped: `${path}: campaigns: ${String(error)}` }
  }
  if (configuration.campaigns === undefined) delete configuration.campaigns
  const mistakes: Mistake[] = []
  checkOptions(configuration, mistake => mistakes.push(mistake))
  return { configuration, mistakes }
}
