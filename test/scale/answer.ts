import type { Message } from '../../src/index.js'
import type { OpenedPage } from './browsers.js'
import type { Person } from './person.js'
import { pick, weigh, type Random } from './random.js'

/** What a person does with a message: presses one of its buttons, closes it, or leaves it where it is. */
export const answer = ({ persona }: Person, random: Random, page: OpenedPage, message: Message): string => {
  const { buttons, closes, facts: { scale } } = message
  const wish = weigh(random, persona.answers)
  const meaning = ({ later: ['snoozed', 'declined', 'dismissed'], no: ['declined', 'snoozed', 'dismissed'], close: ['dismissed'] } as Record<string, string[]>)[wish] ?? []
  const performing = buttons.filter(({ handler }) => handler)
  const button =
    wish === 'click' && scale ? buttons.find(one => one.answer === 'clicked')
    : wish === 'click' && performing.length ? pick(random, performing)
    : meaning.flatMap(one => buttons.find(each => each.answer === one) ?? [])[0]
  const objection = random() < 0.1 ? pick(random, ['price', 'time', 'manager', 'use', 'competitor'] as const) : undefined
  const score = scale && scale[0] + Math.floor(random() * (scale[1] - scale[0] + 1))
  if (button) {
    page.answering = button.answer ?? 'clicked'
    void page.expansion.act(button.label, { ...(objection && button.answer ? { objection } : {}), ...(score === undefined ? {} : { score }) })
    return button.label
  }
  if (wish === 'ignore' || !closes) return 'ignored'
  page.answering = closes
  void page.expansion.act('close')
  return 'closed'
}
