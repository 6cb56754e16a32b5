import type { Readable } from 'node:stream'
import { start, stop } from './program.js'

/** A screen that nobody sees, under the first number that is free, as `DISPLAY`. */
export async function startScreen(): Promise<{ display: string; close(): Promise<void> }> {
  const server = start('Xvfb', ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'], {}, ['ignore', 'ignore', 'ignore', 'pipe'])
  const number = await new Promise<string>((done, fail) => {
    ;(server.stdio[3] as Readable).once('data', (bytes: Buffer) => done(bytes.toString().trim()))
    for (const end of ['exit', 'error']) server.once(end, () => fail(new Error('Xvfb does not start. Debian: apt-get install xvfb')))
  })
  return { display: `:${number}`, close: () => stop(server) }
}
