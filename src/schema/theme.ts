import * as v from 'valibot'
import type { Theme } from '../model/ui.js'
import { exactly } from './exactly.js'

const radius = 'a number of pixels from 0 to 24'

export const theme: v.GenericSchema<Theme> = exactly<Theme>()(
  v.strictObject({
    preset: v.optional(v.picklist(['neutral', 'soft', 'contrast'])),
    density: v.optional(v.picklist(['comfortable', 'compact'])),
    scheme: v.optional(v.picklist(['light', 'dark', 'auto'])),
    accent: v.optional(v.pipe(v.string(), v.regex(/^#[\dA-Fa-f]{6}$/, "a colour such as '#14604c'"))),
    radius: v.optional(v.pipe(v.number(), v.minValue(0, radius), v.maxValue(24, radius))),
    font: v.optional(v.pipe(v.string(), v.regex(/^[\w\s,'"-]+$/, "a CSS font family such as 'Inter, sans-serif'"))),
    banner: v.optional(v.picklist(['top', 'bottom', 'inline'])),
  }),
)
