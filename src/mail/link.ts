import type { Catalog } from '../model/catalog.js'
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

const OPENS = /^trial-(welcome|used|unused|converted)$|-onboarding$/
const SHOWS = /^(cross-sell-synergy|pain-point-solution)$/

/** Where the button leads: the step's own link, else the page that fits, or the feature or product itself. People who take up a case have no button. */
export const mainLink = ({ campaign, step, template, channel }: Intent, links: NonNullable<Catalog['links']>, thing?: { url?: string }): string | undefined => {
  const pages = OPENS.test(template) ? [] : [links.pricing, links.billing]
  return channel ? undefined : [links[`${campaign}.${step}`], ...(SHOWS.test(template) ? [thing?.url, ...pages] : [...pages, thing?.url])].map(webUrl).find(Boolean)
}
