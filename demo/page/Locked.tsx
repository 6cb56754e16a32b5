import type { ComponentChildren, JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { requestFeature } from '../acts/features.js'
import { expansion } from '../sdk.js'
import { $account } from '../host/account.js'
import { explainAgain } from '../host/explanations.js'
import { featureName } from '../host/catalog.js'
import { say } from '../host/locale.js'
import { $visit, hrefOf } from '../host/route.js'
import { useStore } from '../host/useStore.js'
import { Icon } from './Icon.js'

/** A feature that the plan lacks: an honest preview of it. Each opening is one view. */
export function Locked({ feature, promise, children }: { feature: string; promise: string; children: ComponentChildren }): JSX.Element {
  const { requested } = useStore($account)!
  const visit = useStore($visit)
  useEffect(() => {
    expansion.track('premium_feature_viewed', { feature })
    void explainAgain()
  }, [visit, feature])
  const asked = requested.includes(feature)
  return (
    <div class="page locked">
      <section class="panel offer" data-test={`locked-${feature}`}>
        <span class="badge"><Icon name="lock" /> {say('Compris dès le plan Croissance', 'From the Growth plan')}</span>
        <h2>{promise}</h2>
        <div class="row">
          <button type="button" class="button primary" data-test="request" disabled={asked} onClick={() => requestFeature(feature)}>
            {asked ? say('Demande transmise', 'Requested') : say('Demander l’accès', 'Ask for access')}
          </button>
          <a class="button" href={hrefOf('pricing')}>{say('Voir les tarifs', 'See pricing')}</a>
        </div>
      </section>
      <figure class="preview" aria-label={say(`Aperçu de ${featureName(feature)}`, `Preview of ${featureName(feature)}`)}>{children}</figure>
    </div>
  )
}
