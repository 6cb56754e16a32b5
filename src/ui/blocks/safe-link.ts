/** The address to follow, or undefined unless it is one of those a page may open: `javascript:` and its disguises are not. */
export function safeLink(address: string): string | undefined {
  try {
    const { href, protocol } = new URL(address, location.href)
    return /^(https?|mailto|tel):$/.test(protocol) ? href : undefined
  } catch {
    return undefined
  }
}
