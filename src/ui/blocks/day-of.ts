/** The moment of a day that is written out; one without an hour is that day everywhere. NaN of what is no date. */
export const dayOf = (text: string): number => Date.parse(/^[\d-]{10}$/.test(text) ? `${text}T12:00` : text)
