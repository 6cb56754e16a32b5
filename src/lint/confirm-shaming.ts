import type { Rule } from './rule.js'

/** A refusal that makes people say something against themselves; deceptive.design calls it confirmshaming (https://www.deceptive.design/types/confirmshaming). */
const SHAMING = [
  /\bje (préfère|veux|souhaite|choisis)\b.*\b(perdre|rater|payer plus|stagner|gaspiller|rester (bloqué|limité)|moins)/i,
  /\bje (n['’]aime pas|me moque d|me fiche d|n['’]ai pas (besoin|envie) d)/i,
  /\bnon\b.*\b(je|j['’])\s?(renonce|refuse|abandonne|préfère|déteste|continue à perdre)/i,
  /\btant pis\b/i,
  /\bi(['’]d| would)? (prefer|rather|like|love|want|enjoy|choose)\b.*\b(not|lose|losing|miss|missing|pay(ing)? (more|full)|waste|wasting|less|slow|struggl)/i,
  /\bi (don['’]t|do not) (want|need|like|care)\b/i,
  /\bi (hate|refuse|give up)\b/i,
  /\bno\b.*\bi(['’]ll| will)\b.*\b(lose|miss|waste|pay (more|full)|struggle|stay (stuck|behind))/i,
]

export const confirmShaming: Rule = function* ({ given: { copy = {}, translations = {} } }) {
  for (const [where, texts] of [['copy', copy] as const, ...Object.entries(translations).map(([language, texts]) => [`translations.${language}`, texts] as const)])
    for (const [key, label] of Object.entries(texts))
      if (key.startsWith('button.') && SHAMING.some(pattern => pattern.test(label)))
        yield { severity: 'error', path: `${where}["${key}"]`, message: `“${label}” makes the person speak against themselves.`, fix: 'Say it neutrally, such as “Non merci” or “No, thank you”.' }
}
