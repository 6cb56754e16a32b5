import { firefox } from './firefox.js'
import { scenarios } from './scenarios/index.js'
import { runIn } from './world.js'

runIn(firefox, scenarios)
