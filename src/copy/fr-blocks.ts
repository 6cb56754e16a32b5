/** French: the pieces of content, which come with their own chunk. */
export const frBlocks = {
  'notifyAdmin.message': 'Bonjour, nous avons utilisé {used} sur {limit} ({percent}). Le plan {target} nous donnerait plus de marge ; peux-tu regarder ?\nBonjour, nous avons utilisé {used} sur {limit} ({percent}). Peux-tu regarder les options ?',

  // Of a hint, the first line that can be filled.
  'hint.upgrade': '{target} : {targetLimit}, {targetPrice}\n{target}, {targetPrice}\n{target}',
  'hint.buyCapacity': '{capacity} de plus, {capacityPrice}\n{capacityPrice}',
  'hint.wait': 'Le compteur repart de zéro le {reset}.',
  'hint.keepReading': 'Vos contenus restent consultables.',
  'hint.contactSales': 'Pour trouver ensemble la capacité qu’il vous faut.',
  'hint.notifyAdmin': 'Avec un message déjà rédigé.',

  'link.export': 'Exporter mes données',
  'link.billing': 'Facturation',
  'link.logout': 'Se déconnecter',

  'meter.use': '{used} sur {max}',
  'meter.reset': 'Renouvellement le {reset}',

  'trial.length': 'Durée',
  'trial.days': '{days} {days|jour|jours}',
  'trial.end': 'Fin',
  'trial.after': 'Ensuite',
  'trial.nothing': 'L’essai s’arrête de lui-même, rien n’est facturé.',

  'plans.title': 'Les plans côte à côte',
  'plans.current': 'Votre plan',
  'plans.target': 'Suggéré',
  'plans.price': 'Prix',
  'plans.custom': 'Sur devis',
  'plans.unlimited': 'Illimité',
  'plans.yes': 'Inclus',
  'plans.no': 'Non inclus',

  'price.monthly': '{amount} par\u00a0mois',
  'price.yearly': '{amount} par\u00a0an',
  'price.once': '{amount}, une seule fois',
  'price.seat.monthly': '{amount} par mois et par utilisateur',
  'price.seat.yearly': '{amount} par an et par utilisateur',
  'price.or': 'ou {price}',
  'price.billed': 'facturé {price}',

  'gains.title': 'Ce que {target} vous apporte',
  'gains.limit': '{to} au lieu de {from}',
  'gains.unlimited': '{meter} : illimité',

  'roi.title': 'Et pour vous, est-ce rentable ?',
  'roi.hours': 'Heures gagnées par mois',
  'roi.rate': 'Coût d’une heure ({currency})',
  'roi.formula': '{hours} h × {rate} − {difference} de différence de prix = {result} par mois',
  'roi.empty': 'Vos heures × leur coût − {difference} de différence de prix par mois',
  'roi.gain': 'Vous y gagneriez {result} par mois.',
  'roi.even': 'À ces chiffres, cela se vaut.',
  'roi.loss': 'À ces chiffres, {target} vous coûterait {result} par mois de plus qu’il ne rapporte.',

  'annual.title': 'Facturation',
  'annual.monthly': 'Mensuelle',
  'annual.yearly': 'Annuelle',
  'annual.saving': 'À l’année, {target} coûte {saving} de moins.',
  'annual.months': 'Soit {months} mois {months|offert|offerts}.',
}
