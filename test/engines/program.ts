import { type ChildProcess, spawn, type StdioOptions } from 'node:child_process'

/** Starts a program that ends with this process, however it ends. */
export function start(command: string, args: string[], env: NodeJS.ProcessEnv = {}, stdio: StdioOptions = 'ignore'): ChildProcess {
  const child = spawn('setpriv', ['--pdeathsig', 'KILL', command, ...args], { env: { ...process.env, ...env }, stdio })
  child.on('error', () => {})
  return child
}

/** Ends it, and waits until it has ended. */
export async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((done) => child.once('exit', done))
  child.kill('SIGKILL')
  await ended
}
