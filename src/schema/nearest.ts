/** Edit distance, given up beyond `most`. */
const distance = (a: string, b: string, most: number): number => {
  if (Math.abs(a.length - b.length) > most) return Infinity
  let row = [...Array(b.length + 1).keys()]
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1))
    row = next
  }
  return row[b.length]!
}

/** The known name that was probably meant. */
export const nearest = (name: string, known: Iterable<string>): string | undefined => {
  const most = Math.min(3, Math.ceil(name.length / 3))
  let found: string | undefined
  let least = most + 1
  for (const one of name.length > 64 ? [] : known) {
    const apart = distance(name.toLowerCase(), one.toLowerCase(), most)
    if (apart < least) {
      least = apart
      found = one
    }
  }
  return found
}
