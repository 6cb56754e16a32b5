import type { JSX } from 'preact'
import { $visit } from '../host/route.js'
import { $locale, switchLocale } from '../host/locale.js'
import { say } from '../host/locale.js'
import { $scheme, isDark } from '../host/scheme.js'
import { useStore } from '../host/useStore.js'
import { Icon } from './Icon.js'
import { NAMES } from './names.js'
import { Quota } from './Quota.js'

export function TopBar(): JSX.Element {
  const { route } = useStore($visit)
  const dark = isDark(useStore($scheme))
  const other = useStore($locale) === 'fr' ? 'en' : 'fr'
  return (
    <header class="topbar">
      <h1>{NAMES[route]}</h1>
      <Quota />
      <div class="topbar-tools">
        <button type="button" class="icon-button" data-test="scheme" onClick={() => $scheme.set(dark ? 'light' : 'dark')}>
          <Icon name={dark ? 'sun' : 'moon'} />
          <span class="hidden">{dark ? say('Thème clair', 'Light theme') : say('Thème sombre', 'Dark theme')}</span>
        </button>
        <button type="button" class="icon-button" data-test="locale" lang={other} onClick={() => switchLocale(other)}>
          <span aria-hidden="true">{other.toUpperCase()}</span>
          <span class="hidden">{other === 'fr' ? 'Français' : 'English'}</span>
        </button>
        <button
          type="button" class="icon-button to-rail" data-test="to-rail"
          onClick={() => document.querySelector('.rail')?.scrollIntoView({ behavior: 'smooth' })}
        >
          <Icon name="clock" />
          <span class="hidden">{say('Voir les coulisses', 'Go backstage')}</span>
        </button>
      </div>
    </header>
  )
}
