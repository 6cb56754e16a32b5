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
  'mail.offer': '{?offer}Une offre pour {sold}< : {offerPercent} de réduction><, {offerTerm}>\n- {offerTerms}<, au lieu de {offerWas} : le prix le plus bas des 30 derniers jours><\n- Offre valable jusqu’au {offerEndsAt}><\n- Choisie automatiquement pour votre compte{?offerPersonalised}><\n- Conditions : {offerConditions}><\n- [Conditions complètes]({offerTermsUrl})>',
  'mail.bundle': 'Le pack {bundle} : {bundleTerms}, au lieu de {bundleSum} pris séparément, soit {bundleSaving} d’économie ({bundlePercent}).',
  'mail.price': 'Prix : {soldTerms}.',
  'mail.case': 'Étude de cas : {caseTitle}. {caseSummary} [La lire]({caseUrl})',
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
  'mail.why.case': 'Pour votre équipe : ce dossier n’est pas envoyé au client.',
  'mail.monthly': '{amount} par mois< et par utilisateur{?seat}>',
  'mail.yearly': '{amount} par an< et par utilisateur{?seat}>',
  'mail.once': '{amount} en une fois',
  'mail.hourly': '{amount} de l’heure',
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
  'upsell-roi.cta': '[Voir mon plan]({link})',

  'cross-sell-synergy.subject': 'Décuplez vos résultats avec {product}',
  'cross-sell-synergy.synergy': '{product} et {current} vont ensemble : l’un prolonge ce que vous faites déjà dans l’autre.',
  'cross-sell-synergy.alone': '{product} complète les outils que vous utilisez déjà.',
  'cross-sell-synergy.cta': '[Essayer gratuitement {trialDays}]({link})',

  'cross-sell-onboarding.subject': 'Bien démarrer avec {product}',
  'cross-sell-onboarding.lead': 'Votre essai gratuit {product} a commencé<. Il s’arrêtera de lui-même le {trialEndsAt}, sans engagement>.',
  'cross-sell-onboarding.start': 'Guide de démarrage rapide :\n- {steps}',
  'cross-sell-onboarding.integrate': 'Comment relier {product} à {current} : partez d’un travail en cours dans {current}, et confiez-en la suite à {product}.',
  'cross-sell-onboarding.how': 'Comment utiliser {product} : partez d’une tâche que vous faites déjà.',
  'cross-sell-onboarding.support': 'Support dédié : une question sur {product} ? [Discuter avec nous]({openChat})',
  'cross-sell-onboarding.cta': '[Ouvrir {product}]({link})',

  'cross-sell-ending.subject': 'Votre essai {product} se termine bientôt',
  'cross-sell-ending.lead': 'Votre essai {product} se termine< le {trialEndsAt}>.',
  'cross-sell-ending.recap': 'Pendant l’essai, {product} vous a servi {uses} fois.<\n- {recap}>',
  'cross-sell-ending.unused': 'Vous n’avez, semble-t-il, pas encore utilisé {product}. Il reste ouvert< jusqu’au {trialEndsAt}>, si vous voulez vous faire une idée.{?unused}',
  'cross-sell-ending.value': 'Valeur produite, une estimation par mois : {hoursSaved} h gagnées × {hourlyRate} de l’heure = {roiWorth}{?uses}',
  'cross-sell-ending.cta': '[Activer maintenant< avec {offerPercent} de réduction>]({link})',

  'seats-saving.subject': 'Passez au plan {team} et économisez {savingTerms}',
  'seats-saving.title': 'Votre équipe grandit',
  'seats-saving.lead': 'Sièges utilisés : {seats}< sur {seatsLimit}>.',
  'seats-saving.saving': 'Pour {teamSeats} sièges, le plan {team} au lieu de {plan} vous ferait économiser {savingTerms}.',
  'seats-saving.tier': 'Prochain palier de volume : à partir de {tierFrom} sièges, −{tierPercent} (−{tierTerms}).',
  'seats-saving.cta': '[Ajouter des sièges]({link})',

  'vip-offer.subject': 'Offre exclusive pour vous{?offer}',
  'vip-offer.lead': 'Vous utilisez l’application régulièrement et vous nous avez donné une très bonne note : c’est ce qui vous vaut cette offre.{?offer}',
  'vip-offer.cta': '[Découvrir mon offre{?offer}]({link})',

  'pain-point-solution.subject': 'Nous avons la solution',
  'pain-point-solution.lead': 'Vous nous avez signalé une difficulté ; {sold} y répond.',
  'pain-point-solution.cta': '[Voir la solution]({link})',

  'crm.subject': 'Croissance à accompagner< : {account}>',
  'crm.lead': 'Événement signalé : {event}',
  'crm.plan': 'Plan actuel : {plan}< ({planTerms})>< · sièges : {seats}>< sur {seatsLimit}>',

  'retention.subject': 'Compte à suivre< : {account}>',
  'retention.reason.detractor': 'La dernière note de recommandation est basse< : {nps} sur 10>.',
  'retention.reason.severe-ticket': 'Un ticket grave est ouvert.',
  'retention.reason.payment-failed': 'Un paiement a échoué.',
  'retention.reason.at-risk': 'Le compte est signalé à risque.',
  'retention.reason.readiness': 'Le compte n’est pas prêt pour une proposition< : {readiness}>.',
  'retention.paused': 'Les messages commerciaux sont en pause pour ce compte, tant que cela dure.',
  'retention.plan': 'Plan actuel : {plan}< ({planTerms})>',

  'advocacy.subject': 'Ambassadeur possible< : {account}>',
  'advocacy.lead': 'Une extension réussie, et un compte satisfait.<\n- Satisfaction : {csat} sur 5><\n- Recommandation : {nps} sur 10><\n- Utilisations de la nouveauté : {usage}><\n- Client depuis {tenureDays}>',
  'advocacy.asks': 'À lui proposer :\n- le programme ambassadeurs\n- le parrainage\n- un témoignage ou une étude de cas',
}
