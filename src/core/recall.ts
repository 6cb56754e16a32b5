import type { Draft } from './draft.js'

/** The date that a person chose brings the sequence back by itself: they asked for it. */
export const recall = ({ state, now }: Draft): void => {
  for (const enrolment of state.essential.enrolments) {
    const at = Math.max(...Object.values(enrolment.steps).map(({ remindAt }) => remindAt ?? 0))
    if (enrolment.exit || !(at > 0 && at <= now)) continue
    Object.assign(enrolment, { at, triggeredAt: at, interestAt: undefined, steps: {}, round: (enrolment.round ?? 0) + 1 })
  }
}
