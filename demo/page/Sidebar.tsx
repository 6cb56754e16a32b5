import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { exportContacts } from '../acts/exportContacts.js'
import { logOut } from '../acts/session.js'
import { $account, accessTo } from '../host/account.js'
import { planOf } from '../host/plans.js'
import { openChat } from '../host/chat.js'
import { $now } from '../host/clock.js'
import { say } from '../host/locale.js'
import { initials } from '../host/people.js'
import { $visit, hrefOf, type Route } from '../host/route.js'
import { $person, accountName } from '../host/session.js'
import { useStore } from '../host/useStore.js'
import { Icon, Mark } from './Icon.js'
import { NAMES } from './names.js'

const WORK: Route[] = ['campaigns', 'contacts', 'automations', 'reports', 'tools', 'team']
const ACCOUNT: Route[] = ['pricing', 'billing', 'integrations', 'settings']

export function Sidebar(): JSX.Element {
  const [open, setOpen] = useState(false)
  const person = useStore($person)!
  const account = useStore($account)!
  const now = useStore($now)
  const here = useStore($visit)
  useEffect(() => setOpen(false), [here])

  const askForHelp = (): void => {
    setOpen(false)
    openChat('support')
  }
  const link = (route: Route): JSX.Element => {
    const locked = (route === 'automations' || route === 'reports') && accessTo(account, route, now) === 'locked'
    return (
      <a key={route} class="nav-link" href={hrefOf(route)} data-test={route === 'billing' ? 'billing' : `nav-${route}`} aria-current={here.route === route ? 'page' : undefined}>
        <Icon name={route} />
        <span>{NAMES[route]}</span>
        {locked && <span class="nav-lock" title={say('Non compris dans votre plan', 'Not in your plan')}><Icon name="lock" /></span>}
      </a>
    )
  }

  return (
    <aside class="sidebar" data-open={open}>
      <div class="brand">
        <Mark />
        <span class="brand-name">Pli</span>
        <button type="button" class="icon-button menu-button" data-test="menu" aria-expanded={open} aria-controls="nav" onClick={() => setOpen(!open)}>
          <Icon name={open ? 'close' : 'menu'} />
          <span class="hidden">Menu</span>
        </button>
      </div>
      <nav id="nav" class="nav" aria-label={say('Navigation principale', 'Main navigation')}>
        <div class="nav-group">{WORK.map(link)}</div>
        <div class="nav-group">
          <p class="nav-title">{say('Compte', 'Account')}</p>
          {ACCOUNT.map(link)}
        </div>
        <div class="nav-group nav-foot">
          <button type="button" class="nav-link" data-test="help" onClick={askForHelp}>
            <Icon name="help" /> <span>{say('Aide', 'Help')}</span>
          </button>
          <button type="button" class="nav-link" data-test="export" onClick={exportContacts}>
            <Icon name="export" /> <span>{say('Exporter', 'Export')}</span>
          </button>
          <button type="button" class="nav-link" data-test="logout" onClick={logOut}>
            <Icon name="logout" /> <span>{say('Se déconnecter', 'Log out')}</span>
          </button>
          <div class="who" data-test="who">
            <span class="avatar">{initials(person.name)}</span>
            <span class="who-text">
              <strong>{person.name}</strong>
              <small>{accountName(person)}</small>
              <small>{say(`Plan ${planOf(account.plan).name}`, `${planOf(account.plan).name} plan`)}</small>
            </span>
          </div>
        </div>
      </nav>
    </aside>
  )
}
