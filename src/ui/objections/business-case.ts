import { gains } from '../blocks/gains.js'
import { offerPrice } from '../blocks/offer-price.js'
import { figures } from '../blocks/Roi.js'
import type { Scene } from '../scene.js'
import { priceText } from '../values.js'

/** What is shown to whoever decides: the account's own numbers, on their date. */
export interface BusinessCase {
  title: string
  date: string
  sections: [heading: string, lines: string[]][]
}

/** Undefined when nothing is known of what is proposed. A line or a section without its facts is left out. */
export function businessCase(scene: Scene): BusinessCase | undefined {
  const { message: { facts, lock }, words, text } = scene
  const { catalog, currency, now, plan, product } = facts
  const { guarantee, roi } = catalog.evidence ?? {}
  const money = (amount: number | undefined) => (amount === undefined ? undefined : words.money(amount, currency))
  const sums = figures(scene)
  const result = sums?.result
  const more = {
    planPrice: plan && priceText(plan, words, currency),
    productPrice: product?.price && priceText({ price: product.price }, words, currency),
    today: words.date(now, 0),
    price: lock?.endsAt ? offerPrice(scene, lock) : undefined,
    end: lock?.endsAt && words.date(lock.endsAt, now),
    inaction: roi?.inactionCost ? money(roi.inactionCost) : undefined,
    gain: result! >= 0 ? money(result) : undefined,
    loss: result! < 0 ? money(-result!) : undefined,
    guarantee: guarantee?.termsUrl ? guarantee.days : undefined,
  }
  const say = (key: string) => text(key, more)
  const title = say('file.title')
  if (!title) return undefined
  const parts: [string, (string | undefined)[]][] = [
    ['file.now', [say('file.plan'), say('file.usage')]],
    ['file.offer', [say('file.target'), say('file.saving'), say('file.lock'), say('file.guarantee')]],
    ['file.gains', gains(scene)],
    ['file.return', [result === undefined ? undefined : text('roi.formula', sums!.shown), say('file.result'), say('file.inaction')]],
  ]
  const sections = parts.flatMap(([heading, lines]): BusinessCase['sections'] => {
    const said = lines.filter((line) => line !== undefined)
    return said[0] ? [[say(heading)!, said]] : []
  })
  return { title, date: say('file.date')!, sections }
}

/** As one writes a mail. */
export const toText = ({ title, date, sections }: BusinessCase): string =>
  [title, date, ...sections.flatMap(([heading, lines]) => [heading, lines.map((line) => `- ${line}`).join('\r\n')])].join('\r\n\r\n')
