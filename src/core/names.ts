/** Names are compared by their letters and digits alone: « Marketing Automation » is `marketing-automation`. */
export const plain = (name: unknown): string => (typeof name === 'string' ? name.normalize('NFD').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '') : '')

export const sameName = (a: unknown, b: unknown): boolean => plain(a) !== '' && plain(a) === plain(b)

/** Whether a phrase has a word or an expression in it: « éditeur de landing pages » has `landing page`. */
export const mentions = (phrase: unknown, word: unknown): boolean => plain(word).length > 2 && plain(phrase).includes(plain(word).replace(/s$/, ''))
