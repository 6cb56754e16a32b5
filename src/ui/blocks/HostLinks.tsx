import type { JSX } from 'preact'
import type { Scene } from '../scene.js'
import { safeLink } from './safe-link.js'

/** What the person may always do, whatever the limit: take the data, see the bills, leave. */
export function HostLinks({ scene }: { scene: Scene }): JSX.Element | null {
  const { links } = scene.message.facts
  return links ? (
    <>
      {(['export', 'billing', 'logout'] as const).map((name) => {
        const link = links[name]
        const text = scene.text(`link.${name}`)
        if (typeof link === 'function') return <button key={name} type="button" class="link" onClick={() => link()}>{text}</button>
        const href = link && safeLink(link)
        return href && <a key={name} class="link" href={href}>{text}</a>
      })}
    </>
  ) : null
}
