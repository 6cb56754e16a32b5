import { atom, type WritableAtom } from 'nanostores'
import { say } from './locale.js'

export type Desk = 'support' | 'sales' | 'admin'

export interface Chat {
  desk: Desk
  lines: { from: 'desk' | 'person'; text: string }[]
}

export const $chat: WritableAtom<Chat | undefined> = atom(undefined)

const hello: Record<Desk, string> = {
  support: say('Bonjour, ici Maëlle du support. Que puis-je faire pour vous ?', 'Hello, Maëlle from support here. How can I help?'),
  sales: say('Bonjour, ici Tom de l’équipe commerciale. Parlons de vos volumes.', 'Hello, Tom from sales here. Tell me about your volumes.'),
  admin: say('Voici le message prêt à partir vers votre administratrice.', 'Here is the message, ready for your administrator.'),
}

/** Opens the conversation panel; `draft` is a message that the person is about to send. */
export function openChat(desk: Desk, draft?: string): void {
  $chat.set({ desk, lines: [{ from: 'desk', text: hello[desk] }, ...(draft ? [{ from: 'person' as const, text: draft }] : [])] })
}

export function sendLine(text: string): void {
  const chat = $chat.get()
  if (!chat) return
  const answer = say('Merci, nous revenons vers vous dans la journée.', 'Thank you, we will get back to you today.')
  $chat.set({ ...chat, lines: [...chat.lines, { from: 'person', text }, { from: 'desk', text: answer }] })
}
