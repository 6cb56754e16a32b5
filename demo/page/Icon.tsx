import type { JSX } from 'preact'

const PATHS = {
  campaigns: 'M2.5 8 13.5 3l-3 10.5-2.6-4.4L2.5 8Zm5.4 1.1L13.5 3',
  contacts: 'M8 8a2.75 2.75 0 1 0 0-5.5A2.75 2.75 0 0 0 8 8Zm-5.2 5.5c.5-2.4 2.6-3.7 5.2-3.7s4.700 1.3 5.200 3.700',
  automations: 'M3.500 3.500h3v3h-3zM9.500 9.500h3v3h-3zM6.500 5h2.500a2 2 0 0 1 2 2v2.500',
  reports: 'M3 13.500V9m3.300 4.500v-7m3.400 7v-4m3.300 4V3',
  team: 'M6 7.500a2.250 2.250 0 1 0 0-4.500 2.250 2.250 0 0 0 0 4.500Zm-4 5.500c.4-2.200 2-3.300 4-3.300s3.600 1.100 4 3.300m.5-5.700a2 2 0 0 0 0-3.900m3.500 9.100c-.2-1.700-1.100-2.700-2.400-3.100',
  pricing: 'm8.700 2.500 4.800.5.5 4.800-6 6-5.300-5.300 6-6Zm2.300 3h.01',
  billing: 'M2.500 4.500h11v7.500h-11zm0 2.500h11M5 9.800h2.500',
  settings: 'M2.500 4.800h6m3 0h2m-11 6.400h2m3 0h6M10 3.300v3M5.500 9.700v3',
  export: 'M8 2.500v7.500m-3-3 3 3 3-3m-8 4v2h10v-2',
  logout: 'M9.500 2.500H3.500v11h6m-2.500-5.500h7m-2.500-2.500 2.500 2.500-2.500 2.500',
  lock: 'M4 7.500h8v6H4zm1.700 0V5.200a2.300 2.300 0 0 1 4.600 0v2.300',
  clock: 'M8 13.800A5.800 5.800 0 1 0 8 2.200a5.800 5.800 0 0 0 0 11.600ZM8 5v3.200l2 1.300',
  mail: 'M2.500 4h11v8.500h-11zm0 .5L8 9l5.500-4.500',
  close: 'm4 4 8 8m0-8-8 8',
  menu: 'M2.500 4.500h11m-11 3.500h11m-11 3.500h11',
  check: 'm3 8.500 3.300 3.300L13 4.800',
  sun: 'M8 10.800a2.800 2.800 0 1 0 0-5.600 2.800 2.800 0 0 0 0 5.600ZM8 1.500v1.300m0 10.400v1.300M1.500 8h1.300m10.400 0h1.300M3.400 3.400l.9.9m7.400 7.400.9.900m0-9.200-.900.900m-7.400 7.400-.9.900',
  moon: 'M13.300 9.700A5.600 5.600 0 0 1 6.300 2.700a5.600 5.600 0 1 0 7 7Z',
  chevron: 'm6 3.500 4.500 4.500L6 12.500',
  backstage: 'M2.500 3h11v10h-11zm7 0v10M11.300 6h.7m-.700 2h.7',
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

/** A sheet folded in two: the mark of Pli. */
export function Mark(): JSX.Element {
  return (
    <svg class="mark" viewBox="0 0 28 28" aria-hidden="true">
      <path class="mark-back" d="M4 8.500 14 3l10 5.500v15H4z" />
      <path class="mark-left" d="m4 8.500 10 7.200v7.800H4z" />
      <path class="mark-right" d="M24 8.500 14 15.700v7.800h10z" />
    </svg>
  )
}
