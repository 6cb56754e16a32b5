import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { askSupport, QUESTIONS } from '../acts/askSupport.js'
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
  const tell = chat.desk === 'support' ? askSupport : sendLine
  const send = (event: Event): void => {
    event.preventDefault()
    if (text.trim()) tell(text.trim())
    setText('')
  }
  return (
    <section class="chat" id="chat" data-test="chat" aria-label={TITLES[chat.desk]}>
      <header class="chat-head">
        <strong>{TITLES[chat.desk]}</strong>
        <button type="button" class="icon-button" data-test="chat-close" onClick={() => $chat.set(undefined)}>
          <Icon name="close" /><span class="hidden">{say('Fermer', 'Close')}</span>
        </button>
      </header>
      <ol class="chat-lines" aria-live="polite">
        {chat.lines.map((line, index) => <li key={index} data-from={line.from}>{line.text}</li>)}
      </ol>
      {chat.desk === 'support' && chat.lines.length === 1 && (
        <ul class="chat-questions">
          {Object.entries(QUESTIONS).map(([id, question]) => (
            <li key={id}><button type="button" class="button" data-test={`ask-${id}`} onClick={() => askSupport(question)}>{question}</button></li>
          ))}
        </ul>
      )}
      <form class="row" onSubmit={send}>
        <input aria-label={say('Votre message', 'Your message')} data-test="chat-text" placeholder={say('Votre message…', 'Your message…')} value={text} onInput={(event) => setText(event.currentTarget.value)} />
        <button class="button primary" type="submit">{say('Envoyer', 'Send')}</button>
      </form>
    </section>
  )
}
