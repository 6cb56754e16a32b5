import type { Platform } from '../model/platform.js';
/** The browser under the engine; `app` names what is stored and shared with other tabs. Nothing is opened before its first use. */
export declare function createBrowserPlatform(app: string, overrides?: Partial<Platform>): Platform;
