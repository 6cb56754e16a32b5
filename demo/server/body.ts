import type { IncomingMessage } from 'node:http'
import { refuse } from './refuse.js'

const LARGEST = 2 ** 20

/** The JSON that a request carries, of 1 MB at most. */
export async function readBody(request: IncomingMessage): Promise<unknown> {
  const pieces: Buffer[] = []
  let size = 0
  try {
    for await (const piece of request as AsyncIterable<Buffer>) {
      size += piece.length
      // The rest is read and dropped, so that the sender hears why.
      if (size <= LARGEST) pieces.push(piece)
      else if (size > 16 * LARGEST) break
    }
  } catch {
    refuse(400, 'The body was cut short.')
  }
  if (size > LARGEST) refuse(413, 'The body is larger than 1 MB.')
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(pieces)))
  } catch (error) {
    return refuse(400, `The body is not JSON: ${(error as Error).message}`)
  }
}
