import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { $chat, sendLine, type Desk } from '../host/chat.js'
import { say } from '../host/locale.js'
import { useStore } from '../host/useStore.js'
import { Icon } from './Icon.js'

const TITLES: Record<Desk, string> = {
  support: say('Support', 'Support'),
  sales: say('Équipe commerciale', 'Sales'),
  admin: say('Votre administratrice', 'Your administrator'),
}

export function Chat(): JSX.Element | null {
  const chat = useStore($chat)
  const [text, setText] = useState('')
  if (!chat) return null
  const send = (event: Event): void => {
    event.preventDefault()
    if (text.trim()) sendLine(text.trim())
    setText('')
  }
  return (
    <section class="chat" data-test="chat" aria-label={TITLES[chat.desk]}>
      <header class="chat-head">
        <strong>{TITLES[chat.desk]}</strong>
        <button type="button" class="icon-button" data-test="chat-close" onClick={() => $chat.set(undefined)}>
          <Icon name="close" /><span class="hidden">{say('Fermer', 'Close')}</span>
        </button>
      </header>
      <ol class="chat-lines" aria-live="polite">
        {chat.lines.map((line, index) => <li key={index} data-from={line.from}>{line.text}</li>)}
      </ol>
      <form class="row" onSubmit={send}>
        <input aria-label={say('Votre message', 'Your message')} placeholder={say('Votre message…', 'Your message…')} value={text} onInput={(event) => setText(event.currentTarget.value)} />
        <button class="button primary" type="submit">{say('Envoyer', 'Send')}</button>
      </form>
    </section>
  )
}
