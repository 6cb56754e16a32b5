import type { WritableAtom } from 'nanostores'
import { factsOf } from '../core/facts.js'
import { access } from '../core/meter.js'
import type { Rules } from '../core/rules.js'
import type { Access } from '../model/decision.js'
import type { Links, Notice } from '../model/message.js'
import type { Outcome } from '../model/outcome.js'
import type { Ui } from '../model/ui.js'
import type { View } from './engine.js'
import type { Presenter } from './presenter.js'

export interface StatusPorts {
  ui: () => Ui | undefined
  headless: boolean
  prepare: () => Promise<boolean>
  links?: Links
  rules: () => Rules
  $meters: WritableAtom<Record<string, Access>>
  emit: (outcome: Outcome) => void
  presenter: Presenter
  /** The person asks for the options again. */
  reopen: (meter: string) => void
}

export interface Status {
  update(view: View): void
  clear(): void
}

/** The state of the meters: told to the host when it changes, and shown as a notice while a limit holds. A status, not a message. */
export const createStatus = ({ ui, headless, prepare, links, rules, $meters, emit, presenter, reopen }: StatusPorts): Status => {
  let latest: View | undefined

  /** The notice steps aside for the modal that says the same. */
  const noticeFor = (meters: Record<string, Access>, { state, situation, now }: View): [Notice, string] | undefined => {
    for (const [id, { mode }] of Object.entries(meters)) {
      if (mode === 'full') continue
      const enrolment = state.essential.enrolments.findLast(({ topic, exit }) => !exit && topic.type === 'meter' && topic.id === id)
      const step = enrolment && rules().byId.get(enrolment.campaign)?.steps.find(({ reopens }) => reopens)
      const left = step && enrolment.steps[step.id]?.answer
      if (left && presenter.current()?.step !== step.id)
        return [{ campaign: enrolment.campaign, step: step.id, facts: factsOf(situation, state, { type: 'meter', id }, now, links), mode }, id]
    }
    return undefined
  }

  const draw = (notice: [Notice, string] | undefined): void => {
    if (headless) return
    const ready = ui()
    if (ready) ready.notice(notice?.[0], notice && (() => reopen(notice[1])))
    else if (notice) void prepare().then(able => able && latest && update(latest))
  }

  const update = (view: View): void => {
    latest = view
    const { state, situation, now } = view
    const before = $meters.get()
    const meters: Record<string, Access> = {}
    for (const meter of Object.keys(state.essential.meters)) {
      const found = (meters[meter] = access(situation, state, meter, 1, now))
      if ((before[meter]?.mode ?? 'full') !== found.mode) emit({ type: 'access', detail: { meter, access: found, at: now } })
    }
    if (JSON.stringify(before) !== JSON.stringify(meters)) $meters.set(meters)
    draw(noticeFor(meters, view))
  }

  return {
    update,
    clear(): void {
      latest = undefined
      $meters.set({})
      ui()?.notice(undefined)
    },
  }
}
