import type { Catalog, Feature } from '../model/catalog.js'
import type { Intent } from '../model/handoff.js'

/** An allow-list: whatever is not an absolute web address is no link. */
export const webUrl = (url: unknown): string | undefined => {
  try {
    const { protocol, href } = new URL(url as string)
    return /^https?:$/.test(protocol) ? href : undefined
  } catch {
    return undefined
  }
}

/** Where the button leads: the step's own link, else the page that fits, else the feature itself. */
export const mainLink = ({ campaign, step, template }: Intent, links: NonNullable<Catalog['links']>, feature?: Feature): string | undefined => {
  const inside = /^trial-(welcome|used|unused|converted)$/.test(template)
  return [
    links[`${campaign}.${step}`],
    ...(inside ? [] : [links.pricing, links.billing]), feature?.url,
  ].map(webUrl).find(Boolean)
}
