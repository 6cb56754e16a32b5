import { parseArgs } from 'node:util'

const list = (value) => value?.split(',').map((name) => name.trim())

/** `--rounds 3 --only boot,track --peers braze,knock --render` */
export function readOptions(args = process.argv.slice(2)) {
  const { values } = parseArgs({
    args,
    options: { rounds: { type: 'string', default: '5' }, only: { type: 'string' }, peers: { type: 'string' }, render: { type: 'boolean' } },
  })
  return { rounds: Number(values.rounds), only: list(values.only), peers: list(values.peers), render: values.render ?? false }
}
