import { addressOf } from './people.js'
import { SEGMENTS } from './seed.js'

export interface Contact {
  name: string
  address: string
  segment: string
  since: string
}

const NAMES = [
  'Agathe Colin', 'Bastien Roche', 'Capucine Royer', 'Driss Amrani', 'Éléonore Gay', 'Félix Masson', 'Gaëlle Prigent',
  'Henri Baudry', 'Iris Delmas', 'Joachim Weber', 'Kenza Slimani', 'Léonie Marchal', 'Marius Bonnet', 'Naïs Ferry',
]

/** A handful of invented customers of the account. */
export const CONTACTS: readonly Contact[] = NAMES.map((name, index) => ({
  name,
  address: addressOf(name),
  segment: SEGMENTS[index % SEGMENTS.length]!.name,
  since: `202${4 + (index % 2)}-${String(1 + ((index * 5) % 12)).padStart(2, '0')}-${String(3 + ((index * 7) % 25)).padStart(2, '0')}`,
}))
