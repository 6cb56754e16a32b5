import { say } from './locale.js'

export interface Draft {
  subject: string
  body: string
  action: string
}

/** What the composer proposes, one after the other. */
export const DRAFTS: readonly Draft[] = [
  {
    subject: say('Vos avantages de client fidèle', 'Your perks as a regular customer'),
    body: say('Bonjour Élise, voilà trois ans que vos lampes viennent de chez nous. Pour vous remercier, la livraison vous est offerte jusqu’à la fin du mois, sans minimum d’achat.', 'Hello Élise, your lamps have come from us for three years now. To thank you, delivery is on us until the end of the month, whatever you order.'),
    action: say('Voir la collection', 'See the collection'),
  },
  {
    subject: say('Derniers exemplaires de la lampe Aube', 'The last Aube lamps'),
    body: say('Bonjour Élise, il reste une poignée de lampes Aube à l’atelier. Le verre ne sera plus soufflé avant le printemps : nous préférions vous le dire.', 'Hello Élise, a handful of Aube lamps are left at the workshop. The glass will not be blown again before spring, so we thought you should know.'),
    action: say('Choisir la mienne', 'Choose mine'),
  },
  {
    subject: say('Comment choisir la bonne lumière', 'How to choose the right light'),
    body: say('Bonjour Élise, chaude le soir, franche au bureau, rasante dans l’entrée : notre guide tient en une page et répond aux questions que l’on nous pose le plus.', 'Hello Élise, warm in the evening, clear at the desk, low in the hall: our guide fits on one page and answers what people ask us most.'),
    action: say('Lire le guide', 'Read the guide'),
  },
  {
    subject: say('Réparer plutôt que remplacer', 'Repair rather than replace'),
    body: say('Bonjour Élise, un interrupteur fatigué, un câble usé ? Apportez-les à l’atelier samedi : nous réparons devant vous, et le café est prêt.', 'Hello Élise, a tired switch, a worn cable? Bring them to the workshop on Saturday: we repair while you watch, and the coffee is ready.'),
    action: say('Réserver un créneau', 'Book a slot'),
  },
]
