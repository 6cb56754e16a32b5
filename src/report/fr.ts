/** The report in French. `{list.name}` repeats its line for each entry of the list; everything else is printed as it stands. */
export const template = `# Programme Expansion - {name}

## Vue d'Ensemble
| Paramètre | Valeur |
|-----------|--------|
| **Segment** | {segment} |
| **Type expansion** | {kinds} |
| **Objectif conversion** | {goal} |
| **Valeur cible** | {target} |

## Signaux Détectés
| Signal | Score | Détecté le | Action |
|--------|-------|------------|--------|
| {signals.name} | {signals.points} | {signals.date} | {signals.action} |
| **Score total** | {score} | | |

## Séquence Définie
| Jour | Communication | Canal | CTA |
|------|---------------|-------|-----|
| {steps.day} | {steps.communication} | {steps.channel} | {steps.cta} |

## Offre Proposée
| Élément | Détail |
|---------|--------|
| Upgrade/Produit | {offers.product} |
| Prix normal | {offers.price} |
| Offre spéciale | {offers.special} |
| Validité | {offers.validity} |
| Conditions | {offers.conditions} |

## Métriques de Suivi
- [ ] Taux d'ouverture emails{opened}
- [ ] Taux de clic sur CTA{clicked}
- [ ] Conversions{conversions}
- [ ] Revenue généré{revenue}
- [{objectives.mark}] {objectives.name}{objectives.value}
- [ ] {figures.name}{figures.value}
`

/** By key; a key that ends in a name of the configuration (a signal, a campaign) may be missing, and the name then stands for itself. */
export const texts: Record<string, string> = {
  unknown: 'n.d.', none: 'aucune', nothing: '–', all: 'Tous les comptes', colon: ' : {value}', ongoing: 'en cours',
  accounts: '{count} {count|compte|comptes}', average: '{value} en moyenne', latest: '{date} ({accounts})',

  'kind.upsell': 'Upsell', 'kind.cross-sell': 'Cross-sell', 'kind.add-on': 'Add-on', 'kind.seats': 'Seats', 'kind.bundle': 'Bundle',
  'level.excellent': 'Excellent', 'level.good': 'Bon', 'level.fair': 'À améliorer', 'level.weak': 'Faible',
  'pace.top': 'parmi les meilleurs', 'pace.typical': 'typique', 'pace.slow': 'plus lent que d’ordinaire',

  'signal.usage': 'Usage > 80 % des limites', 'action.usage': 'Alerte in-app + e-mail proactif',
  'signal.feature-viewed': 'Feature premium consultée', 'action.feature-viewed': 'Offre in-app : essai gratuit',
  'signal.pricing-viewed': 'Page pricing visitée', 'action.pricing-viewed': 'Séquence upsell',
  'signal.feature-requested': 'Demande feature premium', 'action.feature-requested': 'Séquence upsell',
  'signal.team-growing': 'Équipe en croissance', 'action.team-growing': 'Remise de volume',
  'signal.promoter': 'NPS 9-10', 'action.promoter': 'Offre VIP',
  'signal.renewed': 'Renouvellement récent', 'action.renewed': 'Séquence upsell',
  'signal.budget-period': 'Période budget (Q4, fin FY)', 'action.budget-period': 'Séquence upsell',
  'signal.product-searched': 'Recherche produit complémentaire', 'action.product-searched': 'Promotion ciblée',
  'signal.use-case': 'Use case détecté', 'action.use-case': 'Demo personnalisée',
  'signal.pain-point': 'Pain point exprimé (support)', 'action.pain-point': 'Solution selling',
  'signal.integration': 'Intégration tierce similaire', 'action.integration': 'Native alternative',
  'signal.competitor': 'Concurrent produit consulté', 'action.competitor': 'Urgence',
  'signal.seats-short': 'Sièges proches de la limite', 'action.seats-short': 'Alerte proactive',
  'signal.seat-refused': 'Demande d’accès refusée', 'action.seat-refused': 'Ajout de sièges self-serve',
  'signal.department': 'Nouveau département / équipe mentionné', 'action.department': 'Remise de volume',
  'signal.hiring': 'Hiring visible', 'action.hiring': 'Remise de volume',
  'signal.access-denied': 'Action refusée', 'action.access-denied': 'Add-on contextuel',
  'signal.business-event': 'Événement business externe', 'action.business-event': 'Proactive outreach',
  'signal.engaged': 'High engagement', 'action.engaged': 'Offre VIP',

  'channel.banner': 'Bannière in-app', 'channel.modal': 'Modale in-app', 'channel.blocking-modal': 'Modale bloquante in-app',
  'channel.suggestion': 'Suggestion in-app', 'channel.card': 'Carte in-app', 'channel.notice': 'Mention in-app', 'channel.email': 'E-mail', 'channel.and-email': 'e-mail',

  day: 'J{count}',
  'status.done': '{text} (fait le {date})', 'status.answered': '{text} (fait le {date} : {answer})',
  'status.pending': '{text} (à venir)', 'status.due': '{text} (à venir, le {date})', 'status.skipped': '{text} (écarté : {reason})',
  'status.counts': '{text} (fait : {done}, à venir : {pending}, écarté : {skipped})',
  'answer.clicked': 'cliqué', 'answer.dismissed': 'fermé', 'answer.snoozed': 'plus tard', 'answer.declined': 'non merci',
  'reason.superseded': 'remplacé par un niveau supérieur', 'reason.cancelled': 'devenu sans objet', 'reason.no-interest': 'pas d’intérêt montré', 'reason.holdout': 'compte témoin',
  'reason.converted': 'déjà converti', 'reason.declined': 'non merci', 'reason.muted': 'ne plus proposer', 'reason.owned': 'déjà acquis',
  'reason.reset': 'nouvelle période', 'reason.trial-ended': 'essai terminé', 'reason.finished': 'séquence terminée', 'reason.expired': 'délai dépassé',

  above: '> {value}', below: '< {value}', target: '{value} ARPU', 'goal.of': '{goal} ({kind})',
  days: '{count} {count|jour|jours}', months: '{value} mois', until: 'jusqu’au {date}',
  discount: '{price} ({percent} de réduction)',

  clicked: '{value} ({clicks} sur {shown})', conversions: '{count}', 'conversions.organic': '{count}, dont {organic} {organic|organique|organiques}',
  'rate.of': '{value} ({won} sur {opportunities})', 'rate.level': '{value} ({won} sur {opportunities}, {level})',
  'rate.kind': '{kind} conversion', unreported: '{value} ({count} sans montant)',
  share: '{kind} {value}',
  'objective.expansion-rate': 'Expansion rate > {value} de la base clients', 'objective.upsell': 'Upsell conversion > {value}',
  'objective.cross-sell': 'Cross-sell conversion > {value}', 'objective.velocity-b2b': 'Expansion velocity < {value} (B2B)',
  'objective.velocity-b2c': 'Expansion velocity < {value} (B2C)', 'objective.arpu': 'ARPU croissant trimestre après trimestre',
  mix: 'Répartition de l’expansion', expanded: 'Clients en expansion', 'of.all': '{value} ({count} sur {all})', met: '{value}, atteint', missed: '{value}, manqué', 'of.accounts': '{value} ({share})',
}
