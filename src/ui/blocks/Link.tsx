import type { ComponentChildren, JSX } from 'preact'
import { webLink } from './safe-link.js'

/** An address of the host's that is read beside the page; without one that may be followed, the text alone or nothing. `noreferrer` means `noopener` too: https://html.spec.whatwg.org/multipage/links.html#link-type-noreferrer */
export function Link({ to, children, plain }: { to: string | undefined; children: ComponentChildren; plain?: boolean }): JSX.Element | null {
  const href = webLink(to)
  return href ? <a class="link" href={href} target="_blank" rel="noreferrer">{children}</a> : plain ? <span>{children}</span> : null
}
