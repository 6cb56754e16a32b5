#!/usr/bin/env node
import { nodeIo } from './cli/node-io.js'
import { run } from './cli/run.js'

process.exitCode = await run(process.argv.slice(2), nodeIo())
