import type { App } from '../browser/app.js'

/** The size and the look of a message and all its parts. */
export const measure = (app: App): Promise<string[]> =>
  app.message().evaluate(async (message) => {
    await Promise.all(message.getAnimations().map(({ finished }) => finished))
    return [message, ...message.querySelectorAll<HTMLElement>('*')].map((element) => {
      const { width, height } = element.getBoundingClientRect()
      const { fontFamily, fontSize, lineHeight, color, backgroundColor, fontWeight, letterSpacing, textTransform } = getComputedStyle(element)
      return [element.localName, Math.round(width), Math.round(height), fontFamily, fontSize, lineHeight, color, backgroundColor, fontWeight, letterSpacing, textTransform].join(' ')
    })
  })
