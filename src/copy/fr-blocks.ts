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

  // What a meter counts, where it has no unit of its own.
  'noun.seat': '{n|siège|sièges}',
  'noun.usage': '{n|unité|unités}',
  'noun.tiered': '{n|unité|unités}',
  'noun.project': '{n|projet|projets}',
  'noun.transaction': '{n|transaction|transactions}',
  'tier.next': 'Palier suivant à {tierFrom} : {tierPrice} par {tierNoun} au lieu de {tierNow}\nPalier suivant à {tierFrom} : {tierPrice} l’unité au lieu de {tierNow}\nPalier suivant à {tierFrom} : {tierPrice} l’unité',

  'per.monthly': '{amount}/mois',
  'per.yearly': '{amount}/an',
  'per.once': '{amount}, une seule fois',
  'per.hourly': '{amount} de l’heure',
  'step.less': 'Un de moins',
  'step.more': 'Un de plus',

  'offer.was': 'au lieu de {was}',
  'offer.then': '{term}, puis {full}\n{term}',
  'offer.end': 'Jusqu’au {offerEnd}, encore {left}.',
  'left.days': '{n} {n|jour|jours}',
  'left.hours': '{n} {n|heure|heures}',
  'left.minutes': '{n} {n|minute|minutes}',
  'left.seconds': 'moins d’une minute',
  'offer.terms': 'Voir les conditions',
  'offer.personalised': 'Prix personnalisé automatiquement, d’après votre activité.',
  'offer.over': 'Cette offre est terminée.',

  'addOn.count': 'Nombre de packs',
  'addOn.blocks': '{pack} × {n}',
  'addOn.unit': '{unit} le pack',
  'addOn.share': '{share} du prix du plan {plan}',
  'addOn.perMonth': 'Soit {amount} par mois, facturé à l’année',
  'addOn.limit': 'Nouvelle limite : {limit}',

  'seats.count': 'Nombre de sièges',
  'seats.unit': '{n} {n|siège|sièges} à {unit}',
  'seats.more': '{change} de plus qu’aujourd’hui',
  'seats.break': '{more} {more|siège|sièges} de plus : −{off} (−{saved})\n{more} {more|siège|sièges} de plus : −{saved}',
  'seats.cheaper': 'Pour {n} {n|siège|sièges}, passez au plan {team} et économisez {saved}.',

  'bundle.sum': 'Séparément',
  'bundle.price': 'Avec le pack',
  'bundle.saving': 'Économisez {saved}, soit {off}\nÉconomisez {saved}',

  'checklist.count': '{done} sur {count}',
  'checklist.done': 'Fait :',

  'rivals.title': '{ours} et {theirs}',
  'rivals.us': 'Nous',
  'rivals.source': 'Source :',

  'recap.used': '{uses} {uses|utilisation|utilisations} depuis le {since}\n{uses} {uses|utilisation|utilisations}',
  'recap.unused': 'Pas encore utilisé.',
  'recap.times': '{n} fois',

  'case.read': 'Lire le cas client',

  'losses.title': 'Sans activation d’ici au {end}',
  'losses.kept': 'Vous gardez',
  'losses.plan': 'Votre plan {plan} et tout ce qu’il comprend',
  'losses.lost': 'Vous n’aurez plus accès à',
  'testimonial.verified': 'Avis vérifié',
}
