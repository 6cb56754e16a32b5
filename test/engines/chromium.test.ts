import { chromium } from './chromium.js'
import { scenarios } from './scenarios/index.js'
import { runIn } from './world.js'

runIn(chromium, scenarios)
