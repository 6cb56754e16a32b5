/** What a command sees of the world: results go to `out`, messages to `err`. */
export interface Io {
  out(line: string): void
  err(line: string): void
  /** The text of a file. */
  read(path: string): Promise<string>
  /** Its lines, one after the other. */
  lines(path: string): AsyncIterable<string>
  /** What a module exports: its default, else all of it. */
  load(path: string): Promise<unknown>
}

/** Ends a command with a message. */
export interface Stopped {
  stopped: string
}

export const isStopped = (value: object): value is Stopped => 'stopped' in value
