import { webkit } from './webkit.js'
import { scenarios } from './scenarios/index.js'
import { runIn } from './world.js'

runIn(webkit, scenarios)
