import type { Campaign } from '../model/campaign.js'
import { factsOf } from '../core/facts.js'
import { access } from '../core/meter.js'
import type { Rules } from '../core/rules.js'
import type { Links, Notice } from '../model/message.js'
import type { Presenter } from './presenter.js'
import type { View } from './speech.js'
import type { Stage } from './stage.js'

export interface Notices {
  update(view: View): void
}

export interface NoticePorts {
  stage: Stage
  rules: Rules<Campaign>
  links?: Links
  presenter: Presenter
  /** The person asks for the options again. */
  reopen: (meter: string) => void
  /** The interface has been loaded meanwhile. */
  again: () => void
}

/** A limit that holds is a status, not a message: every tab shows it, outside caps and claims, once its modal was answered. */
export const createNotices = ({ stage, rules, links, presenter, reopen, again }: NoticePorts): Notices => {
  const noticeFor = ({ state, situation, now }: View): [Notice, string] | undefined => {
    for (const { campaign, topic, steps, exit } of state.essential.enrolments) {
      const step = exit || topic.type !== 'meter' ? undefined : rules.byId.get(campaign)?.steps.find(({ reopens }) => reopens)
      // Where nothing can be remembered, the notice is all that is said before a write is refused.
      if (!step || (situation.durable && !steps[step.id]?.answer) || presenter.current()?.step === step.id) continue
      const { mode } = access(situation, state, topic.id, 1, now)
      if (mode !== 'full') return [{ campaign, step: step.id, facts: factsOf(situation, state, topic, now, links), mode }, topic.id]
    }
    return undefined
  }
  return {
    update(view) {
      const found = stage.headless ? undefined : noticeFor(view)
      const ui = stage.ui()
      if (ui) ui.notice(found?.[0], found && (() => reopen(found[1])))
      else if (found) void stage.prepare().then(able => able && again())
    },
  }
}
