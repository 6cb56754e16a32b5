/** A length of time: `'30s'`, `'10m'`, `'24h'`, `'14d'`. */
export type Duration = `${number}${'s' | 'm' | 'h' | 'd'}`
