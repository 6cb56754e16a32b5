import { expansion } from '../sdk.js'
import { TROUBLES, type Trouble } from '../host/addOns.js'
import { sendLine } from '../host/chat.js'
import { say } from '../host/locale.js'

/** What people write to the support, and the trouble that it tells. */
export const QUESTIONS: Record<Trouble, string> = {
  deliverability: say('Nos e-mails arrivent dans les indésirables.', 'Our e-mails end up in spam.'),
  proof: say('Comment prouver qu’un e-mail est parti ?', 'How do we prove that an e-mail was sent?'),
  training: say('Deux collègues n’arrivent pas à s’y mettre.', 'Two colleagues cannot get started.'),
}

const WORDS: Record<Trouble, RegExp> = {
  deliverability: /ind[ée]sirable|spam|d[ée]livrabilit/i,
  proof: /prouv|preuve|archiv|prove|proof/i,
  training: /form(er|ation)|d[ée]marr|s’y mettre|train|get started/i,
}

/** Sends a line. A trouble that the words tell is a fact about the account. */
export function askSupport(text: string): void {
  sendLine(text)
  const trouble = (Object.keys(WORDS) as Trouble[]).find((each) => WORDS[each].test(text))
  if (trouble) expansion.track('pain_point_reported', { topic: TROUBLES[trouble], anchor: '#chat' })
}
