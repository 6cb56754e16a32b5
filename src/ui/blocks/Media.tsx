import type { JSX } from 'preact'
import type { Scene } from '../scene.js'
import { allowed, isSound, mediaOf } from './media-of.js'

/** A picture or a video, with its room kept from the first frame. A video never starts by itself. */
export function Media({ scene: { message, view, words, update, report } }: { scene: Scene }): JSX.Element | null {
  const media = mediaOf(message)
  if (!media || !isSound(media) || view.broken) return null
  const { type, alt, width, height } = media
  const { href } = allowed(media.src)!
  const fail = () => report.problem(`${href} cannot be loaded, so its block "media" is left out.`)
  if (type === 'video') {
    const captions = allowed(media.captions)
    return (
      <video class="block media" part="media" controls playsInline preload="none" width={width} height={height} aria-label={alt} poster={allowed(media.poster)?.href}
        crossOrigin={captions && captions.origin !== location.origin ? 'anonymous' : undefined} src={href} onError={fail}>
        {captions && <track kind="captions" src={captions.href} srcLang={words.locale} default />}
      </video>
    )
  }
  // `src` comes last: what is set before it decides how it is fetched.
  return (
    <img class="block media" part="media" alt={alt} width={width} height={height} loading="lazy" decoding="async" referrerPolicy="no-referrer" src={href}
      onError={() => {
        fail()
        update({ broken: true })
      }} />
  )
}
