/** What a process held while it ran: as many points as fit, evenly spread, however long it ran. */
export interface Memory {
  note(rss: number, heap: number): void
  /** By fifths of the run: the most that the process held, and the least that was left on a heap, in bytes. */
  fifths(): { rss: number; heap: number }[]
}

const POINTS = 1000

export const createMemory = (): Memory => {
  let points: { rss: number; heap: number }[] = []
  let step = 1
  let seen = 0
  return {
    note(rss, heap) {
      if (seen++ % step) return
      points.push({ rss, heap })
      if (points.length < POINTS) return
      points = points.filter((_, at) => at % 2 === 0)
      step *= 2
    },
    fifths: () =>
      Array.from({ length: 5 }, (_, part) => points.slice(Math.floor((part * points.length) / 5), Math.floor(((part + 1) * points.length) / 5)))
        .filter(some => some.length)
        .map(some => ({ rss: Math.max(...some.map(({ rss }) => rss)), heap: Math.min(...some.map(({ heap }) => heap)) })),
  }
}
