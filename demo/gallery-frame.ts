/** A step in a frame of its own, as wide as said. */
export function frame(address: string, name: string, width: number): HTMLElement {
  const figure = document.createElement('figure')
  const caption = document.createElement('figcaption')
  const link = document.createElement('a')
  const picture = document.createElement('iframe')
  link.href = address
  link.textContent = `${name} · ${width} px`
  caption.append(link)
  picture.title = link.textContent
  picture.loading = 'lazy'
  picture.width = String(width)
  picture.height = '640'
  picture.src = address
  figure.append(caption, picture)
  return figure
}
