import { parseArgs } from 'node:util'
import { configurationJsonSchema } from '../schema/json-schema.js'
import { explain } from './explain.js'
import type { Io } from './io.js'
import { simulate } from './simulate.js'
import { types } from './types.js'
import { validate } from './validate.js'

const USAGE = `expansion validate <config.json|js>
expansion schema
expansion types <config>
expansion explain <config> <snapshot.json> [campaign]
expansion simulate <config> <events.ndjson> [--answer later|close|none] [--days 30]`

/** A hundred years: each day is played. */
const LONGEST = 36_500

const NEEDED: Record<string, number> = { validate: 1, schema: 0, types: 1, explain: 2, simulate: 2 }

/** Runs one command. Resolves to the exit code: 0 all is well, 1 something is wrong with what was given, 2 it could not be read or understood. */
export const run = async (argv: readonly string[], io: Io): Promise<number> => {
  let parsed
  try {
    parsed = parseArgs({ args: [...argv], allowPositionals: true, options: { answer: { type: 'string', default: 'none' }, days: { type: 'string', default: '0' }, help: { type: 'boolean', short: 'h' } } })
  } catch (error) {
    io.err(`${(error as Error).message}\n${USAGE}`)
    return 2
  }
  const { values: { answer, days, help }, positionals: [command = '', ...rest] } = parsed
  if (help) {
    io.out(USAGE)
    return 0
  }
  const least = Object.hasOwn(NEEDED, command) ? NEEDED[command]! : Infinity
  if (rest.length < least || !['later', 'close', 'none'].includes(answer) || !(Number(days) >= 0 && Number(days) <= LONGEST)) {
    io.err(USAGE)
    return 2
  }
  switch (command) {
    case 'validate': return validate(io, rest)
    case 'types': return types(io, rest)
    case 'explain': return explain(io, rest)
    case 'simulate': return simulate(io, rest, { answer, days: Number(days) })
    default:
      io.out(JSON.stringify(configurationJsonSchema(), null, 2))
      return 0
  }
}
