import type { CreateCheck } from '../check.js'
import { ENDPOINT } from '../host.js'

/** I10, of the requests that the fake network sees; what else a page may ask for is for a browser to show. */
export const requests: CreateCheck = ({ person, found }) => ({
  requested(url) {
    if (!person.endpoint || url !== ENDPOINT) found(`I10 ${url} was asked for`)
  },
})
