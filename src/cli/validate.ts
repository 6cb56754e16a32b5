import { lint } from '../lint/index.js'
import { describeMistake } from '../schema/index.js'
import { loadConfiguration } from './configuration.js'
import { type Io, isStopped } from './io.js'

/** `validate <config>`: what the schema refuses, else what the linter finds. 0 when nothing is an error. */
export const validate = async (io: Io, [path]: string[]): Promise<number> => {
  const loaded = await loadConfiguration(io, path!)
  if (isStopped(loaded)) {
    io.err(loaded.stopped)
    return 2
  }
  const { configuration, mistakes } = loaded
  for (const mistake of mistakes) io.out(`error    ${describeMistake(mistake)}`)
  // Rules rely on the shape that the schema promises.
  const found = mistakes.length ? [] : lint(configuration)
  for (const { rule, severity, path: where, message, fix } of found) io.out(`${severity.padEnd(8)} ${where}: ${message} ${fix} [${rule}]`)
  const errors = mistakes.length + found.filter(({ severity }) => severity === 'error').length
  io.err(errors || found.length ? `${errors} errors, ${found.length + mistakes.length - errors} warnings.` : 'Nothing wrong.')
  return errors ? 1 : 0
}
