import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { searchTools } from '../acts/tools.js'
import { $account, accessTo } from '../host/account.js'
import { $now } from '../host/clock.js'
import { formatMoney } from '../host/format.js'
import { say } from '../host/locale.js'
import { productOf, TOOLS } from '../host/products.js'
import { $visit, hrefOf } from '../host/route.js'
import { useStore } from '../host/useStore.js'
import { Icon } from './Icon.js'
import { Tool } from './Tool.js'

const PROMISES: Record<string, string> = {
  pages: say('Une page par campagne, sans développeur.', 'A page for each campaign, no developer needed.'),
  formulaires: say('Des questions courtes, des réponses rangées.', 'Short questions, tidy answers.'),
  sms: say('Le mot qui se lit dans la minute.', 'The word that is read within the minute.'),
}

/** What goes with the e-mails: looked for, read about, tried. */
export function Tools(): JSX.Element {
  const account = useStore($account)!
  const now = useStore($now)
  const chosen = productOf(useStore($visit).item)
  const [query, setQuery] = useState('')
  if (chosen) return <Tool product={chosen} promise={PROMISES[chosen.id] ?? ''} />
  const submit = (event: Event): void => {
    event.preventDefault()
    if (query.trim()) searchTools(query.trim())
  }
  return (
    <div class="page">
      <form class="row tool-search" id="tool-search" role="search" onSubmit={submit}>
        <label class="field">
          <span class="hidden">{say('Chercher un outil', 'Look for a tool')}</span>
          <input type="search" data-test="search" placeholder={say('Page d’inscription, sondage, SMS…', 'Sign-up page, survey, text message…')} value={query} onInput={(event) => setQuery(event.currentTarget.value)} />
        </label>
        <button type="submit" class="button" data-test="search-go"><Icon name="search" /> {say('Chercher', 'Search')}</button>
      </form>
      <ul class="tools">
        {TOOLS.map(({ id, name, price }) => {
          const access = accessTo(account, id, now)
          return (
            <li key={id}>
              <a class="tool" href={hrefOf('tools', id)} data-test={`tool-${id}`}>
                <strong>{name}</strong>
                <span>{PROMISES[id]}</span>
                <small>{access === 'included' ? say('À vous', 'Yours') : access === 'trial' ? say('À l’essai', 'On trial') : say(`${formatMoney(price!.monthly!)}/mois HT`, `${formatMoney(price!.monthly!)}/month excl. VAT`)}</small>
              </a>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
