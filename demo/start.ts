import type { Options } from '../src/index.js'
import { followTabs } from './acts/followTabs.js'
import { renewPeriods } from './acts/renewPeriod.js'
import { reportUsage } from './acts/reportUsage.js'
import { expansion } from './sdk.js'
import { handlers } from './handlers.js'
import { logOut } from './acts/session.js'
import { exportContacts } from './acts/exportContacts.js'
import { CAMPAIGNS } from './host/campaigns.js'
import { CATALOG } from './host/catalog.js'
import { time } from './host/clock.js'
import { followDevices, loadSnapshot, saveSnapshot } from './host/devices.js'
import { explainAgain, keepExplaining } from './host/explanations.js'
import { deliver } from './host/inbox.js'
import { keepJournal } from './host/journal.js'
import { keepMailbox } from './host/mailbox.js'
import { locale } from './host/locale.js'
import { $visit, visit } from './host/route.js'
import { currentSubject } from './host/subject.js'

/** What changes where a server stands behind the page: it takes the hand-offs, and carries snapshots from device to device. While it is away, the next change tells it all. */
const withServer = (): Partial<Options> => ({ endpoint: '/expansion/handoffs', snapshot: loadSnapshot(), onStateChange: (snapshot) => void saveSnapshot(snapshot).catch(() => {}) })

/** Everything this page tells the SDK when it starts: what a customer would write. */
export function startExpansion(server: boolean): void {
  expansion.init({
    app: 'pli',
    subject: currentSubject(),
    consent: 'granted',
    locale: locale === 'fr' ? 'fr-FR' : 'en-GB',
    catalog: CATALOG,
    campaigns: CAMPAIGNS,
    handlers,
    links: { export: exportContacts, billing: () => visit('billing'), logout: logOut },
    theme: { accent: '#14604c', radius: 10, banner: 'bottom', font: 'Inter, ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, sans-serif' },
    platform: { time },
    ...(server ? withServer() : { deliver }),
  })
  reportUsage()
  // An event of Pli's own: opening a page is use, and every day of it counts.
  $visit.listen(() => expansion.track('page_opened'))
  renewPeriods()
  followTabs()
  keepJournal(() => void explainAgain())
  keepExplaining()
  if (!server) return
  keepMailbox()
  followDevices()
}
