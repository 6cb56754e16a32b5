import type { FunctionComponent, JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { $account } from '../host/account.js'
import { $visit, type Route } from '../host/route.js'
import { $person } from '../host/session.js'
import { useStore } from '../host/useStore.js'
import { Rail } from '../rail/Rail.js'
import { Automations } from './Automations.js'
import { Billing } from './Billing.js'
import { Campaigns } from './Campaigns.js'
import { Chat } from './Chat.js'
import { Contacts } from './Contacts.js'
import { Integrations } from './Integrations.js'
import { Login } from './Login.js'
import { NAMES } from './names.js'
import { Pricing } from './Pricing.js'
import { Reports } from './Reports.js'
import { Settings } from './Settings.js'
import { Sidebar } from './Sidebar.js'
import { Team } from './Team.js'
import { Toast } from './Toast.js'
import { Tools } from './Tools.js'
import { TopBar } from './TopBar.js'

const PAGES: Record<Route, FunctionComponent> = {
  campaigns: Campaigns, contacts: Contacts, automations: Automations, reports: Reports, tools: Tools,
  team: Team, pricing: Pricing, billing: Billing, integrations: Integrations, settings: Settings,
}

export function App(): JSX.Element {
  const person = useStore($person)
  const account = useStore($account)
  const { route } = useStore($visit)
  const Page = PAGES[route]
  useEffect(() => {
    document.title = person ? `${NAMES[route]} · Pli` : 'Pli'
  }, [route, person])
  return (
    <div class="stage">
      {person && account ? (
        <div class="app">
          <Sidebar />
          <main class="main">
            <TopBar />
            <Page key={person.account} />
          </main>
        </div>
      ) : (
        <Login />
      )}
      <Rail />
      <Chat />
      <Toast />
    </div>
  )
}
