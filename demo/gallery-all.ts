import { chosen, linkOf } from './gallery-look.js'
import { frame } from './gallery-frame.js'
import { galleryMessages } from './gallery-messages.js'

export const stepNames = (): string[] => [...Object.keys(galleryMessages('fr')), 'notice']

/** Every step, wide and narrow, in the look that the link asks for. */
export function listSteps(query: URLSearchParams): void {
  const back = document.createElement('a')
  back.href = './gallery.html'
  back.textContent = 'Theme editor'
  document.body.append(back)
  const look = Object.fromEntries(query)
  delete look.all
  for (const name of stepNames()) {
    const title = document.createElement('h2')
    title.id = name
    title.textContent = `${name} · ${chosen(query, 'locale')} · ${chosen(query, 'scheme')}`
    document.body.append(title)
    for (const width of [760, 320]) document.body.append(frame(linkOf({ ...look, step: name }), name, width))
  }
}
