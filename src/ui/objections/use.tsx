import { Link } from '../blocks/Link.js'
import { webLink } from '../blocks/safe-link.js'
import type { Scene } from '../scene.js'
import { type Answer, trial } from './answer.js'

const cases = ({ message: { facts: { catalog } }, text }: Scene) => {
  const found = (catalog.evidence?.cases ?? []).filter(({ url }) => webLink(url)).slice(0, 3)
  return found[0] && (
    <div>
      <h3>{text('use.cases')}</h3>
      {found.map(({ title, summary, url }) => (
        <div key={url} class="told">
          <p class="hint">{title}</p>
          <p>{summary}</p>
          <p><Link to={url}>{text('case.read')}</Link></p>
        </div>
      ))}
    </div>
  )
}

const guaranteed = ({ message: { facts: { catalog } }, text }: Scene) => {
  const { days, termsUrl } = catalog.evidence?.guarantee ?? {}
  return days! > 0 && webLink(termsUrl) && <p>{text('use.guarantee', { guarantee: days })} <Link to={termsUrl}>{text('use.terms')}</Link></p>
}

/** « Je ne suis pas sûr d’utiliser les nouvelles features »: try them, see who does, get the money back. */
export const use: Answer = (scene) => [trial(scene), cases(scene), guaranteed(scene)]
