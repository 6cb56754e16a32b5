import type { Catalog } from '../model/catalog.js'
import { describeMistake } from '../schema/index.js'
import { loadConfiguration } from './configuration.js'
import { type Io, isStopped } from './io.js'

const LISTS = ['plans', 'features', 'products', 'addOns', 'meters', 'bundles'] as const

const nameOf = (text: string): string => (/^[A-Za-z_$][\w$]*$/.test(text) ? text : JSON.stringify(text))
const union = (names: readonly string[]): string => names.map(name => JSON.stringify(name)).join(' | ') || 'never'

const propsOf = (props: Record<string, string>): string =>
  `{ ${Object.entries(props).map(([name, type]) => `${nameOf(name.replace(/\?$/, ''))}${name.endsWith('?') ? '?' : ''}: ${type}`).join('; ')} }`.replace('{  }', '{}')

const idsOf = (catalog: Catalog | undefined, list: (typeof LISTS)[number]): string[] => (catalog?.[list] ?? []).map(({ id }) => id)

/** `types <config>`: a declaration of the events and identifiers, for `createExpansion<MyEvents>()` and `defineCampaign<MyEvents, MyCatalog>()`. */
export const types = async (io: Io, [path]: string[]): Promise<number> => {
  const loaded = await loadConfiguration(io, path!)
  if (isStopped(loaded) || loaded.mistakes.length) {
    for (const line of isStopped(loaded) ? [loaded.stopped] : loaded.mistakes.map(describeMistake)) io.err(line)
    return isStopped(loaded) ? 2 : 1
  }
  const { events = {}, catalog } = loaded.configuration
  io.out('// Written by `expansion types`; do not edit.')
  io.out('export interface MyEvents {')
  for (const [name, props] of Object.entries(events)) io.out(`  ${nameOf(name)}: ${propsOf(props)}`)
  io.out('}')
  io.out('export interface MyCatalog {')
  for (const list of LISTS) io.out(`  ${list}: readonly { id: ${union(idsOf(catalog, list))} }[]`)
  io.out('}')
  for (const [name, list] of [['PlanId', 'plans'], ['FeatureId', 'features'], ['ProductId', 'products'], ['AddOnId', 'addOns'], ['MeterId', 'meters']] as const)
    io.out(`export type ${name} = MyCatalog['${list}'][number]['id']`)
  return 0
}
