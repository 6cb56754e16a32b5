import type { JSX } from 'preact'
import { restart } from '../acts/restart.js'
import { say } from '../host/locale.js'
import { stored } from '../host/stored.js'
import { useStore } from '../host/useStore.js'
import { Icon } from '../page/Icon.js'
import { Clock } from './Clock.js'
import { Inbox } from './Inbox.js'
import { Journal } from './Journal.js'
import { Handoffs } from './Handoffs.js'
import { Reasons } from './Reasons.js'
import { Signals } from './Signals.js'
import { Stories } from './Stories.js'

const $open = stored('demo:rail', true)

/** Backstage: the clock, and everything the SDK knows, decides and hands over. */
export function Rail(): JSX.Element {
  const open = useStore($open)
  return (
    <aside class="rail" data-open={open} aria-label={say('Coulisses', 'Backstage')}>
      <header class="rail-head">
        <button type="button" class="rail-toggle" data-test="rail" aria-expanded={open} onClick={() => $open.set(!open)}>
          <Icon name="backstage" /> <span>{say('Coulisses', 'Backstage')}</span>
        </button>
        {open && (
          <button type="button" class="link" data-test="restart" onClick={() => void restart()}>
            {say('Recommencer', 'Start again')}
          </button>
        )}
      </header>
      {open && (
        <>
          <Clock />
          <Reasons />
          <Signals />
          <Handoffs />
          <Inbox />
          <Stories />
          <Journal />
        </>
      )}
    </aside>
  )
}
