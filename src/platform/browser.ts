import type { Platform } from '../model/platform.js'
import { createPage } from './page.js'
import { createStorage } from './storage.js'
import { createTabs } from './tabs.js'
import { createTime } from './time.js'

/** The browser under the engine; `app` names what is stored and shared with other tabs. Nothing is opened before its first use. */
export function createBrowserPlatform(app: string, overrides?: Partial<Platform>): Platform {
  const platform = { time: createTime(), tabs: createTabs(app), page: createPage(), ...overrides }
  return { storage: createStorage(app, platform.time), ...platform }
}
