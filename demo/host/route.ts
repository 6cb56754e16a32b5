import { atom, type WritableAtom } from 'nanostores'

export const ROUTES = [
  'campaigns', 'contacts', 'automations', 'reports', 'team', 'pricing', 'billing', 'settings',
] as const
export type Route = (typeof ROUTES)[number]

/** One visit of a page; two visits of the same page are two values. */
export interface Visit {
  route: Route
  /** A plan that a message pointed at. */
  plan?: string
}

function current(): Visit {
  const [route, plan] = location.hash.replace(/^#\/?/, '').split('/')
  return { route: ROUTES.find((known) => known === route) ?? 'campaigns', plan }
}

export const $visit: WritableAtom<Visit> = atom(current())

addEventListener('hashchange', () => {
  $visit.set(current())
  scrollTo(0, 0)
})

export const hrefOf = (route: Route): string => `#/${route}`

export function visit(route: Route, plan?: string): void {
  const hash = `#/${route}${plan ? `/${plan}` : ''}`
  if (location.hash === hash) $visit.set(current())
  else location.hash = hash
}
