import { BRAND, createQueue } from './queue.js'

const page = window as { expansion?: { [BRAND]?: unknown } }
// The snippet may stand twice in a page: what the first one took, or has become, is not thrown away.
if (!page.expansion?.[BRAND]) page.expansion = createQueue()
