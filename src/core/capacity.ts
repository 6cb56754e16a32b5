/** How much of each a state keeps at most; together they stay under 64 KiB. */
export const METERS = 32
export const MUTES = 48
export const CONVERSIONS = 16
/** Latest occurrences of one event, and events counted. */
export const STAMPS = 8
export const COUNTED = 96
/** Days on which the person was active. */
export const DAYS = 30
/** Subjects of one browser whose records are kept whole. */
export const SUBJECTS = 20
