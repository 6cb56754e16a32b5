/** The first that matches, in whatever shadow it stands. The last part of a selector decides. */
export function find(selector, root = document) {
  const found = root.querySelector(selector)
  if (found) return found
  for (const { shadowRoot } of root.querySelectorAll('*')) {
    const inside = shadowRoot && find(selector, shadowRoot)
    if (inside) return inside
  }
  return null
}

/** Closes the n-th message as its peer lets it be closed. */
export async function close({ close: how }, n) {
  if (typeof how === 'string') find(how)?.click()
  else await how(n)
}
