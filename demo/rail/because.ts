import type { Explanation, Reason, Verdict } from '../../src/model/decision.js'
import { featureName } from '../host/catalog.js'
import { formatMoment, formatNumber, formatPercent } from '../host/format.js'
import { say } from '../host/locale.js'
import { campaignName } from './campaignNames.js'

type Words = (verdict: Verdict, explanation: Explanation) => string

const number = (value: unknown): string => (typeof value === 'number' ? formatNumber(Math.round(value * 10) / 10) : '—')
const percent = (value: unknown): string => (typeof value === 'number' ? formatPercent(Math.round(value * 10) / 10) : '—')

const date = (until?: number): string => (until ? say(` jusqu’au ${formatMoment(until)}`, ` until ${formatMoment(until)}`) : '')

const TRIGGERS: Record<string, Words> = {
  'quota-limit': ({ actual, needed }) => say(`l’usage est à ${percent(actual)}, l’alerte commence à ${percent(needed)}`, `usage is at ${percent(actual)}, the alert starts at ${percent(needed)}`),
  'feature-trial': ({ actual, needed }, { topic }) =>
    topic
      ? say(`« ${featureName(topic.id)} » ouverte ${number(actual)} fois sur ${number(needed)}, à plus de 30 secondes d’écart`, `“${featureName(topic.id)}” opened ${number(actual)} times of ${number(needed)}, more than 30 seconds apart`)
      : say(`aucune page verrouillée n’a encore été ouverte ; la proposition vient à la visite nº ${number(needed)}`, `no locked page was opened yet; the offer comes at visit no. ${number(needed)}`),
  'upsell-offer': ({ actual, needed }, { score }) => {
    const total = score?.total ?? Number(actual)
    const threshold = score?.threshold ?? Number(needed)
    return total > threshold
      ? say(`le score dépasse le seuil (${total})`, `the score is above the threshold (${total})`)
      : say(`le score est de ${total}, il en faut plus de ${threshold}`, `the score is ${total}, more than ${threshold} is needed`)
  },
  'contextual-add-on': () => say('aucune action n’a été refusée faute d’une option', 'no action was refused for lack of an add-on'),
  'pain-point-solution': () => say('aucune difficulté n’a été signalée au support', 'no trouble was told to the support'),
  'seats-growth': () => say('moins de trois invitations en 30 jours, aucun siège refusé', 'fewer than three invitations in 30 days, no seat refused'),
  'cross-sell': () => say('aucun usage repéré, aucune recherche, aucun concurrent regardé', 'no use case seen, no search, no competitor looked at'),
  'native-alternative': () => say('aucun outil tiers connecté qui ait son équivalent ici', 'no third-party tool was connected that has a twin here'),
  'vip-offer': () => say('il faut une note de 9 ou 10 et dix jours d’utilisation sur 30', 'a score of 9 or 10 and ten days of use out of 30 are needed'),
  csat: () => say('rien n’a été acheté dernièrement', 'nothing was bought lately'),
  nps: () => say('il faut dix jours d’utilisation sur 30', 'ten days of use out of 30 are needed'),
  'growth-bundle': () => say('l’entreprise n’a rien annoncé', 'the company has announced nothing'),
}

/** Every reason of `explain()` in words. */
const WORDS: Record<Exclude<Reason, 'ok'>, Words> = {
  'not-triggered': (verdict, explanation) => TRIGGERS[explanation.campaign]?.(verdict, explanation) ?? say('rien ne l’a déclenchée', 'nothing triggered it'),
  'condition-unmet': () => say('le compte n’est pas de ceux à qui elle s’adresse', 'the account is not among those it is for'),
  'no-offer': () => say('aucune offre déclarée ne s’applique', 'no declared offer applies'),
  expired: () => say('le moment est passé', 'the moment has passed'),
  'needs-new-event': () => say('un nouveau signe d’intérêt suffira', 'one new sign of interest is enough'),
  'already-owned': () => say('le compte a déjà ce qui serait proposé', 'the account already has what would be offered'),
  'entitlement-unknown': () => say('on ne sait pas encore ce que le compte possède', 'what the account owns is not known yet'),
  'trial-used': () => say('l’essai a déjà eu lieu, et il n’y en a qu’un', 'the trial was already used, and there is only one'),
  'not-in-catalog': () => say('le catalogue ne propose rien de plus', 'the catalogue has nothing more to offer'),
  'consent-missing': () => say('la personne n’a pas donné son accord', 'the person has not agreed'),
  'snapshot-pending': () => say('ce que savent les autres appareils n’est pas encore arrivé', 'what the other devices know has not come yet'),
  'storage-unavailable': () => say('ce navigateur ne garde rien, donc rien de commercial', 'this browser keeps nothing, so nothing is sold'),
  detractor: ({ actual }) => say(`note de recommandation de ${number(actual)} : la satisfaction d’abord`, `recommendation score of ${number(actual)}: satisfaction first`),
  'severe-ticket': () => say('un incident grave est ouvert', 'a severe ticket is open'),
  'payment-failed': () => say('un paiement a échoué', 'a payment failed'),
  'at-risk': () => say('le compte est fragile', 'the account is at risk'),
  readiness: () => say('le compte n’est pas prêt', 'the account is not ready'),
  muted: () => say('la personne ne veut plus se le voir proposer', 'the person asked not to be offered this again'),
  snoozed: ({ until }) => say(`« Plus tard » a été choisi : silence${date(until)}, puis un nouveau signe d’intérêt suffira`, `“Later” was chosen: silence${date(until)}, then one new sign of interest is enough`),
  declined: ({ until }) => say(`« Non merci » a été choisi : silence${date(until)}`, `“No thanks” was chosen: silence${date(until)}`),
  yields: ({ actual }) => say(`cède la place à « ${campaignName(String(actual))} »`, `gives way to “${campaignName(String(actual))}”`),
  'not-due': () => say('l’étape suivante n’est pas encore due', 'the next step is not due yet'),
  missed: () => say('le moment est passé, un nouveau signe d’intérêt le fera revenir', 'the moment has passed, a new sign of interest brings it back'),
  'fell-back': ({ actual }, { step }) =>
    say(`l’usage (${percent(actual)}) est sous le prochain palier${step ? ` (${step.toUpperCase()})` : ''}`, `usage (${percent(actual)}) is under the next level${step ? ` (${step.toUpperCase()})` : ''}`),
  'already-answered': (_, { campaign, step }) =>
    campaign === 'quota-limit' && step !== 'j7'
      ? say('la personne a répondu à ce palier, le suivant parlera en son temps', 'the person has answered this level, the next one will speak in its time')
      : say('la personne a déjà répondu', 'the person has already answered'),
  superseded: () => say('une étape plus haute a pris sa place', 'a higher step took its place'),
  'no-interest': () => say('aucun intérêt n’a été montré', 'no interest was shown'),
  'no-handler': () => say('la page n’a rien branché sur ses boutons', 'the page has nothing behind its buttons'),
  'not-drawable': () => say('ce message n’a pas pu être dessiné sur cette page', 'this message could not be drawn on this page'),
  gap: () => say('un message vient de quitter l’écran', 'a message has just left the screen'),
  cap: ({ needed }) => say(`plafond atteint${typeof needed === 'number' ? ` (${needed + 1})` : ''} : on ne harcèle pas`, `cap reached${typeof needed === 'number' ? ` (${needed + 1})` : ''}: nobody is nagged`),
  'session-cap': () => say('une seule fenêtre commerciale par session', 'one commercial dialog per session'),
  held: () => say('la page demande le silence', 'the page asks for silence'),
  'page-hidden': () => say('cet onglet n’est pas visible', 'this tab is not visible'),
  'page-busy': () => say('la personne est occupée', 'the person is busy'),
  'host-dialog': () => say('un dialogue de la page est ouvert', 'a dialog of the page is open'),
  'page-loading': () => say('la page vient de s’ouvrir', 'the page has just opened'),
  'other-message': () => say('un autre message est à l’écran', 'another message is on screen'),
  'no-expansion': () => say('rien n’a encore été acheté de plus', 'nothing more was bought yet'),
  'csat-missing': ({ actual, needed }) => say(`satisfaction après l’achat : ${number(actual)} (il faut ${needed})`, `satisfaction after the purchase: ${number(actual)} (${needed} is needed)`),
  'usage-missing': () => say('rien de ce qui a été acheté n’a encore servi', 'nothing of what was bought was used yet'),
  'nps-missing': ({ actual, needed }) => say(`recommandation après l’achat : ${number(actual)} (il faut ${needed})`, `recommendation after the purchase: ${number(actual)} (${needed} is needed)`),
  'tenure-missing': ({ actual, needed }) => say(`client depuis ${number(actual)} jours (il en faut ${needed})`, `a customer for ${number(actual)} days (${needed} are needed)`),
}

export const because = (verdict: Verdict, explanation: Explanation): string =>
  verdict.reason === 'ok' ? '' : WORDS[verdict.reason]?.(verdict, explanation) ?? verdict.reason
