import * as v from 'valibot'
import type { Media } from '../model/catalog.js'
import { exactly } from './exactly.js'
import { count, text } from './text.js'

/** What is fetched for a page comes over https, or from the page's own origin. */
const source: v.GenericSchema<string> = v.pipe(v.string(), v.maxLength(2000), v.regex(/^(https:\/\/|\/(?!\/))/, 'an address such as https://app.example/tour.png or /tour.png'))

export const media: v.GenericSchema<Media> = exactly<Media>()(
  v.strictObject({
    src: source,
    type: v.optional(v.picklist(['picture', 'video'])),
    alt: text,
    width: count,
    height: count,
    poster: v.optional(source),
    captions: v.optional(source),
  }),
)
