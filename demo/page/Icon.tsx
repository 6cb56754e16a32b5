import type { JSX } from 'preact'

const PATHS = {
  campaigns: 'M2.5 8 13.5 3l-3 10.5-2.6-4.4L2.5 8Zm5.4 1.1L13.5 3',
  contacts: 'M8 8a2.75 2.75 0 1 0 0-5.5A2.75 2.75 0 0 0 8 8Zm-5.2 5.5c.5-2.4 2.6-3.7 5.2-3.7s4.7 1.3 5.2 3.7',
  automations: 'M3.5 3.5h3v3h-3zM9.5 9.5h3v3h-3zM6.5 5h2.5a2 2 0 0 1 2 2v2.5',
  reports: 'M3 13.5V9m3.3 4.5v-7m3.4 7v-4m3.3 4V3',
  team: 'M6 7.5a2.25 2.25 0 1 0 0-4.5 2.25 2.25 0 0 0 0 4.5Zm-4 5.5c.4-2.2 2-3.3 4-3.3s3.6 1.1 4 3.3m.5-5.7a2 2 0 0 0 0-3.9m3.5 9.1c-.2-1.7-1.1-2.7-2.4-3.1',
  pricing: 'm8.7 2.5 4.8.5.5 4.8-6 6-5.3-5.3 6-6Zm2.3 3h.01',
  billing: 'M2.5 4.5h11v7.5h-11zm0 2.5h11M5 9.8h2.5',
  tools: 'M2.5 2.5h4.4v4.4H2.5zm6.6 0h4.4v4.4H9.1zm-6.6 6.6h4.4v4.4H2.5zM11.3 9v4.6M9 11.3h4.6',
  integrations: 'M6.3 9.7 9.7 6.3M7.2 4.7l1.4-1.4a2.9 2.9 0 0 1 4.1 4.1l-1.4 1.4M8.8 11.3l-1.4 1.4a2.9 2.9 0 0 1-4.1-4.1l1.4-1.4',
  help: 'M2.5 3.5h11V11H8l-3 2.5V11H2.5zm3 2.7h5m-5 2.2h3.2',
  search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9Zm3.3-1.2 3.2 3.2',
  plus: 'M8 3v10M3 8h10',
  settings: 'M2.5 4.8h6m3 0h2m-11 6.4h2m3 0h6M10 3.3v3M5.5 9.7v3',
  export: 'M8 2.5v7.5m-3-3 3 3 3-3m-8 4v2h10v-2',
  logout: 'M9.5 2.5H3.5v11h6m-2.5-5.5h7m-2.5-2.5 2.5 2.5-2.5 2.5',
  lock: 'M4 7.5h8v6H4zm1.7 0V5.2a2.3 2.3 0 0 1 4.6 0v2.3',
  clock: 'M8 13.8A5.8 5.8 0 1 0 8 2.2a5.8 5.8 0 0 0 0 11.6ZM8 5v3.2l2 1.3',
  mail: 'M2.5 4h11v8.5h-11zm0 .5L8 9l5.5-4.5',
  close: 'm4 4 8 8m0-8-8 8',
  menu: 'M2.5 4.5h11m-11 3.5h11m-11 3.5h11',
  check: 'm3 8.5 3.3 3.3L13 4.8',
  sun: 'M8 10.8a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6ZM8 1.5v1.3m0 10.4v1.3M1.5 8h1.3m10.4 0h1.3M3.4 3.4l.9.9m7.4 7.4.9.9m0-9.2-.9.900m-7.4 7.4-.9.9',
  moon: 'M13.3 9.7A5.6 5.6 0 0 1 6.3 2.7a5.6 5.6 0 1 0 7 7Z',
  chevron: 'm6 3.5 4.5 4.5L6 12.5',
  backstage: 'M2.5 3h11v10h-11zm7 0v10M11.3 6h.7m-.7 2h.7',
} as const

export type IconName = keyof typeof PATHS

/** A drawing of 16 px; the text beside it says what it means. */
export function Icon({ name }: { name: IconName }): JSX.Element {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  )
}

/** A folded letter: the mark of Pli. */
export function Mark(): JSX.Element {
  return (
    <svg class="mark" viewBox="0 0 28 28" aria-hidden="true">
      <rect class="mark-sheet" x="2" y="5" width="24" height="18.5" rx="4" />
      <path class="mark-fold" d="M2.6 7.2A4 4 0 0 1 6 5h16a4 4 0 0 1 3.4 2.2L15.7 15a2.7 2.7 0 0 1-3.4 0Z" />
    </svg>
  )
}
