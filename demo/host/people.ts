/** The people who can log in, and the accounts they belong to. All of them are invented. */
export interface Person {
  id: string
  name: string
  account: string
  role: Role
}

export type Role = 'owner' | 'member'

export const ACCOUNTS: Record<string, string> = {
  lanterne: 'Maison Lanterne',
  brume: 'Atelier Brume',
}

export const PEOPLE: readonly Person[] = [
  { id: 'camille', name: 'Camille Roy', account: 'lanterne', role: 'owner' },
  { id: 'noe', name: 'Noé Petit', account: 'lanterne', role: 'member' },
  { id: 'ines', name: 'Inès Faure', account: 'brume', role: 'owner' },
]

export const TEAM: readonly string[] = [
  'Camille Roy', 'Noé Petit', 'Salomé Garcia', 'Yanis Benali', 'Jeanne Morel', 'Arthur Lefèvre',
  'Aïcha Diallo', 'Hugo Lambert', 'Louise Chevalier', 'Mathis Renaud', 'Chloé Vasseur',
]

export const GUESTS: readonly string[] = [
  'Élise Fontaine', 'Oscar Blanchet', 'Inaya Cohen', 'Victor Pons', 'Margaux Hebert', 'Sacha Nguyen',
  'Lina Caron', 'Basile Texier',
]

export const initials = (name: string): string => name.split(' ').map((part) => part[0]).join('')

export const addressOf = (name: string): string =>
  `${name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(' ', '.')}@exemple.fr`
