import type { JSX } from 'preact'
import type { Scene } from '../scene.js'
import { Link } from './Link.js'
import { webLink } from './safe-link.js'

/** A customer's story, with where to read it; without that it is no evidence. */
export function Case({ scene: { message: { facts: { catalog } }, text } }: { scene: Scene }): JSX.Element | null {
  const story = catalog.evidence?.cases?.find(({ url }) => webLink(url))
  return story ? (
    <section class="block case" part="case">
      <h3>{story.title}</h3>
      <p>{story.summary}</p>
      <Link to={story.url}>{text('case.read')}</Link>
    </section>
  ) : null
}
