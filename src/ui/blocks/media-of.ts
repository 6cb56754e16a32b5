import type { Media } from '../../model/catalog.js'
import type { Message } from '../../model/message.js'

/** Over https, or from where the page itself comes: nothing else is asked for. */
export function allowed(address: string | undefined): URL | undefined {
  const { href, origin } = location
  try {
    const url = new URL(address!, href)
    return address && (url.protocol === 'https:' || (url.protocol === 'http:' && url.origin === origin)) ? url : undefined
  } catch {
    return undefined
  }
}

/** What the host declared for this step, else for what it is about. */
export function mediaOf({ campaign, step, topic, facts: { catalog: { media = {} } } }: Message): Media | undefined {
  const place = [`${campaign}.${step}`, `${topic.type}:${topic.id}`].find((each) => Object.hasOwn(media, each))
  return place === undefined ? undefined : media[place]
}

/** Whether it may be fetched and takes a room that is known. */
export const isSound = ({ src, alt, width, height }: Media): boolean => !!allowed(src) && typeof alt === 'string' && width > 0 && height > 0
