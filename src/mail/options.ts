import type { Catalog } from '../model/catalog.js'

export interface MailOptions {
  /** BCP 47. French when it is French, else English. */
  locale: string
  /** Absolute addresses by step (`'quota-limit.j3'`), or `pricing`, `billing`, `contactSales`, `openChat`, `unsubscribe`; the catalogue's by default. */
  links?: Catalog['links']
  accountName?: string
  /** Stands for the name in a case; a customer is never called by it. */
  accountId?: string
  /** Texts by key, such as `'quota-80.subject'`; an empty one takes its point away. */
  copy?: Record<string, string>
  /** IANA name in which dates are written; UTC by default, so that every browser of an account writes the same mail. */
  timeZone?: string
}

export interface Mail {
  subject: string
  text: string
  html: string
  /** Everything the texts were made from. */
  fields: Record<string, unknown>
}
