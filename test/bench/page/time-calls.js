/** Median ms of one call, which may return a promise; short ones are timed many at a time. */
async function median(work, budget) {
  let calls = 0
  const began = performance.now()
  do await work()
  while (++calls < 2000 && performance.now() - began < 60)
  const together = Math.max(1, Math.ceil((2 * calls) / (performance.now() - began)))
  const took = []
  const until = performance.now() + budget
  do {
    const from = performance.now()
    for (let n = 0; n < together; n++) await work()
    took.push((performance.now() - from) / together)
    // What takes a second is not repeated to be sure.
    if (performance.now() > until + 1000) break
  } while (took.length < 3 || (performance.now() < until && took.length < 300))
  return took.sort((a, b) => a - b)[took.length >> 1]
}

/** Without what `work.without` costs, if it says so. */
export async function timeCalls(work, budget = 300) {
  const whole = await median(work, budget)
  return work.without ? Math.max(0, whole - (await median(work.without, budget))) : whole
}
