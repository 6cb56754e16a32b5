/** French spacing: no-break spaces where a line must not break, and the first of the month. */
export const typeset = (text: string): string =>
  text.replace(/ ([:;?!»×=])/g, '\u00a0$1').replace(/« /g, '«\u00a0').replace(/^(\d+) /, (_, day: string) => `${day === '1' ? '1er' : day}\u00a0`)

/** Keys are `template.point`, or `mail.point` for what several mails share. */
export const texts: Record<string, string> = {
  'mail.fallback': 'Votre compte',
  'mail.hello': 'Bonjour< à l’équipe {account}>,',
  'mail.options': '[Voir mes options]({link})',
  'mail.used': 'Vous avez utilisé {percent} de votre quota ce mois.',
  'mail.usage': '{meter} au {measuredAt} : {used} sur {limit} {unit}',
  'mail.resets': 'Le compteur repart de zéro le {resetsAt}.',
  'mail.mode.read-only': 'À 100 %, votre espace est en lecture seule< jusqu’au {resetsAt}> : tout reste consultable, rien n’est supprimé.',
  'mail.mode.block': 'À 100 %, l’accès est suspendu< jusqu’au {resetsAt}> ; rien n’est supprimé.',
  'mail.mode.notify': 'À 100 %, tout continue de fonctionner ; rien n’est supprimé.',
  'mail.gained': 'Avec {target}, vous gagnez :\n- {gained}',
  'mail.roi': 'Retour sur investissement, une estimation :\n- {hoursSaved} h gagnées par mois × {hourlyRate} de l’heure = {roiWorth}<\n- Supplément pour {target} : {extraCost} par mois><, soit un gain net de {roiNet}>',
  'mail.offer': '{?offer}Une offre pour {target}< : {offerPercent} de réduction><, {offerTerm}>\n- {offerTerms}<, au lieu de {offerWas} : le prix le plus bas des 30 derniers jours><\n- Offre valable jusqu’au {offerEndsAt}><\n- Conditions : {offerConditions}><\n- [Conditions complètes]({offerTermsUrl})>',
  'mail.inPlan': 'Le plan {target} comprend {feature}< ({targetTerms})>.{?inPlan}',
  'mail.how': 'Comment utiliser {feature} : partez d’une tâche que vous faites déjà.',
  'mail.useCases': 'Quelques idées :\n- {useCases}',
  'mail.tutorial': 'Voir {feature} en action : [Tutoriel vidéo]({tutorialUrl})',
  'mail.ends': 'Votre essai reste ouvert jusqu’au {trialEndsAt}.',
  'mail.sales': 'Besoin d’un avis ? Notre équipe commerciale vous répond.< [Contacter sales]({contactSales})>',
  'mail.chat': 'Une question ? Parlons-en.< [Discuter avec nous]({openChat})>',
  'mail.open': '[Ouvrir {feature}]({link})',
  'mail.discover': '[Découvrir]({link})',
  'mail.why.service': 'Ce message de service concerne votre compte.',
  'mail.why.marketing': 'Cette proposition est liée à l’usage de votre compte.< [Ne plus en recevoir]({unsubscribe})>',
  'mail.monthly': '{amount} par mois< et par utilisateur{?seat}>',
  'mail.yearly': '{amount} par an< et par utilisateur{?seat}>',
  'mail.once': '{amount} en une fois',
  'mail.perUnit': '{amount} l’unité',
  'mail.custom': 'sur devis',

  'quota-80.subject': 'Vous avez utilisé {percent} de votre quota ce mois',
  'quota-80.title': 'Vous approchez de votre limite',
  'quota-80.next': 'Rien ne change pour l’instant, et rien ne presse.',

  'quota-90.subject': 'Votre quota est presque atteint',
  'quota-90.compare': 'Les plans, côte à côte :\n- {plan}, votre plan< : {planTerms}>< · {limit} {unit}>\n- {target}< : {targetTerms}>< · {targetLimit} {unit}>< · {unit} sans limite{?targetUnlimited}>',
  'quota-90.cta': '[Comparer les plans]({link})',

  'quota-95.subject': 'Évitez toute interruption de service',
  'quota-95.proof': '« {quote} » – {author}, {organisation}, {quotedMonth}',
  'quota-95.cta': '[Upgrader< avec {offerPercent} de réduction>]({link})',

  'quota-100.subject': 'Votre quota est atteint',
  'quota-100.ways': 'À vous de choisir :<\n- Passer au plan supérieur : {target}>< ({targetTerms})><\n- Ajouter de la capacité : {addOn}>< ({addOnTerms})><\n- Attendre le renouvellement, le {resetsAt}>',
  'quota-100.cta': '[Passer au plan supérieur{?target}]({link})',

  'trial-welcome.subject': 'Bien démarrer avec {feature}',
  'trial-welcome.lead': 'Votre essai gratuit {feature} a commencé<. Il s’arrêtera de lui-même le {trialEndsAt}, sans engagement>.',

  'trial-used.subject': 'Bravo ! Allez plus loin avec {feature}',
  'trial-used.lead': 'Bravo ! Vous avez utilisé {feature}< {uses} fois>. Voici des conseils avancés.',
  'trial-used.tips': 'Pour aller plus loin :\n- {tips}',
  'trial-used.tip': 'Une bonne habitude : confiez à {feature} une tâche qui revient chaque semaine.',

  'trial-unused.subject': 'N’oubliez pas votre essai gratuit {feature}',

  'trial-last-day.subject': 'Dernier jour pour {feature}',
  'trial-last-day.lead': 'Votre essai {feature} se termine< le {trialEndsAt}>.',
  'trial-last-day.lost': 'Vous perdrez alors l’accès à {feature}, que vous avez utilisé {uses} fois.{?trialEndsAt}',
  'trial-last-day.cta': '[Garder l’accès]({link})',

  'trial-converted.subject': 'Merci d’avoir choisi {feature}',
  'trial-converted.lead': 'Merci de votre confiance ! Votre accès à {feature} continue.',
  'trial-converted.steps': 'Pour bien vous installer :\n- Reprenez là où vous en étiez\n- Invitez les personnes qui s’en serviront',

  'trial-ended.subject': 'La porte reste ouverte',
  'trial-ended.lead': 'Votre essai {feature} est terminé. Vous pourrez y revenir quand vous voudrez.',
  'trial-ended.cta': '[Activer mon offre{?offer}]({link})',

  'upsell-roi.subject': 'Ce que {target} changerait pour vous',
  'upsell-roi.case': 'Étude de cas : {caseTitle}. {caseSummary} [La lire]({caseUrl})',
  'upsell-roi.cta': '[Voir mon plan]({link})',
}
