import { atom, type WritableAtom } from 'nanostores'

export const ROUTES = [
  'campaigns', 'contacts', 'automations', 'reports', 'tools', 'team', 'pricing', 'billing', 'integrations', 'settings',
] as const
export type Route = (typeof ROUTES)[number]

/** One visit of a page; two visits of the same page are two values. */
export interface Visit {
  route: Route
  /** The plan, product or option that is meant. */
  item?: string
}

function current(): Visit {
  const [route, item] = location.hash.replace(/^#\/?/, '').split('/')
  return { route: ROUTES.find((known) => known === route) ?? 'campaigns', item }
}

export const $visit: WritableAtom<Visit> = atom(current())

addEventListener('hashchange', () => {
  $visit.set(current())
  scrollTo(0, 0)
})

export const hrefOf = (route: Route, item?: string): string => `#/${route}${item ? `/${item}` : ''}`

export function visit(route: Route, item?: string): void {
  const hash = hrefOf(route, item)
  if (location.hash === hash) $visit.set(current())
  else location.hash = hash
}
