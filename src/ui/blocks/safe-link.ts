/** The address to follow, or undefined unless it is one of those a page may open: `javascript:` and its disguises are not. */
export function safeLink(address: string): string | undefined {
  try {
    const { href, protocol } = new URL(address, location.href)
    return /^(https?|mailto|tel):$/.test(protocol) ? href : undefined
  } catch {
    return undefined
  }
}

/** The same of a page that is elsewhere: an address of the web, in full. */
export const webLink = (address = ''): string | undefined => (/^https?:/i.test(address) ? safeLink(address) : undefined)
