/** Runs inside a page: puts cells together in one picture, and compares each with its place in an earlier one. It may name nothing outside of itself. */

export type Place = readonly [x: number, y: number, width: number, height: number]

export interface Shot {
  name: string
  /** A data address. */
  picture: string
}

export async function lay(shots: Shot[]): Promise<Laid> {
  const WIDTH = 2400
  const SQUARE = 16
  const images = await Promise.all(shots.map(async ({ name, picture }) => ({ name, image: await createImageBitmap(await (await fetch(picture)).blob()) })))
  const places: Record<string, Place> = {}
  let [x, y, row] = [0, 0, 0]
  for (const { name, image: { width, height } } of images) {
    // Each begins a square of its own: a picture that changes leaves its neighbours alone.
    const [across, down] = [Math.ceil(width / SQUARE) * SQUARE, Math.ceil(height / SQUARE) * SQUARE]
    if (x + across > WIDTH) [x, y, row] = [0, y + row, 0]
    places[name] = [x, y, width, height]
    x += across
    row = Math.max(row, down)
  }
  const canvas = new OffscreenCanvas(WIDTH, y + row)
  const context = canvas.getContext('2d')!
  for (const { name, image } of images) context.drawImage(image, places[name]![0], places[name]![1])
  // A tenth of the bytes of one that loses nothing; what is compared was lost in the same way.
  const blob = await canvas.convertToBlob({ type: 'image/webp', quality: 0.14 })
  const sheet = await new Promise<string>((done) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => done(reader.result as string))
    reader.readAsDataURL(blob)
  })
  return { places, sheet }
}

export interface Laid {
  places: Record<string, Place>
  sheet: string
}

/** @param share of the points of a cell that may differ */
export async function differences({ was, is, share }: { was: Laid; is: Laid; share: number }): Promise<string[]> {
  const STRONG = 32
  const bitmap = async ({ sheet }: Laid) => createImageBitmap(await (await fetch(sheet)).blob())
  const read = (image: ImageBitmap, [x, y, width, height]: Place) => {
    // At half the size, the edge of a letter weighs less than a letter.
    const [across, down] = [Math.ceil(width / 2), Math.ceil(height / 2)]
    const context = new OffscreenCanvas(across, down).getContext('2d', { willReadFrequently: true })!
    context.drawImage(image, x, y, width, height, 0, 0, across, down)
    return context.getImageData(0, 0, across, down).data
  }
  const [before, after] = [await bitmap(was), await bitmap(is)]
  const found: string[] = Object.keys(was.places).filter((name) => !is.places[name]).map((name) => `${name}: gone`)
  for (const [name, place] of Object.entries(is.places)) {
    const old = was.places[name]
    if (!old) found.push(`${name}: new`)
    else if (old[2] !== place[2] || old[3] !== place[3]) found.push(`${name}: ${old[2]} × ${old[3]} px became ${place[2]} × ${place[3]}`)
    else {
      const [first, second] = [read(before, old), read(after, place)]
      let different = 0
      for (let index = 0; index < first.length; index += 4) {
        if ([0, 1, 2].some((channel) => Math.abs(first[index + channel]! - second[index + channel]!) > STRONG)) different++
      }
      if (different > Math.max(8, (share * first.length) / 4)) found.push(`${name}: ${different} of ${first.length / 4} points differ`)
    }
  }
  return found
}
