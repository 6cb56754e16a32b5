import type { Engine } from '../engine.js'
import type { NewWorld } from '../world.js'
import { besideThePage } from './beside-the-page.js'
import { mainJob } from './main-job.js'
import { modals } from './modal.js'
import { older } from './older.js'
import { policy } from './policy.js'
import { rightToLeft } from './right-to-left.js'
import { storage } from './storage.js'
import { tabs } from './tabs.js'

/** What every engine must do, told once. */
export const scenarios: ((newWorld: NewWorld, engine: Engine) => void)[] = [mainJob, tabs, modals, besideThePage, policy, storage, rightToLeft, older]
