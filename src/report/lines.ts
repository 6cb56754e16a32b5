/** A record of `exportData()` is under 64 KiB; what is longer than this without a line break is not one. */
const LONGEST = 1 << 20

export type Source<T> = AsyncIterable<T> | Iterable<T>

/**
 * Cuts a stream of text or bytes into lines, keeping no more than one of them. A line that is far too long is given up to its first part.
 * @example for await (const line of splitLines(createReadStream('records.ndjson'))) …
 */
export async function* splitLines(chunks: Source<string | Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let kept = ''
  for await (const chunk of chunks) {
    const parts = (typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })).split('\n')
    for (const part of parts.splice(0, parts.length - 1)) {
      yield kept + part
      kept = ''
    }
    if (kept.length < LONGEST) kept += parts[0]!
  }
  kept += decoder.decode()
  if (kept) yield kept
}
