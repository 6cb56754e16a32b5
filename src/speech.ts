import { CAMPAIGNS } from './catalogue/campaigns/index.js'
import { UPSELL_SIGNALS } from './catalogue/signals.js'
import { compileRules } from './core/rules.js'
import { createCalm } from './platform/calm.js'
import { createLocks } from './platform/locks.js'
import { createSpeaker, type SpeakerPorts } from './shell/speaker.js'
import type { Speaker } from './shell/speech.js'
import { createStage } from './shell/stage.js'

export type Ports = Omit<SpeakerPorts, 'rules' | 'stage' | 'loadMail' | 'calm' | 'locks'>

/** The half that speaks: loaded once someone is in a sequence, and with it, when something is to be drawn or written, the interface and the mails. */
export const speak = async (ports: Ports): Promise<Speaker> => {
  const { options, locale, platform, report } = ports
  const { copy, theme, nonce, container, ui } = options
  const stage = createStage(async given => (await import('./ui/index.js')).createUi(given), { locale, copy, theme, nonce, container }, ui === false, report)
  const speaker = createSpeaker({
    ...ports,
    rules: compileRules((await options.campaigns) ?? CAMPAIGNS, UPSELL_SIGNALS),
    locks: platform.locks ?? createLocks(options.app ?? 'expansion'),
    calm: platform.calm ?? createCalm(platform.time),
    stage,
    loadMail: async () => (await import('./mail/index.js')).writeMail,
  })
  // What the next batch will want to draw comes while that batch is written. What was not heard yet is told once, there.
  const view = ports.view()
  const situation = { ...view.situation, policy: speaker.policy }
  const state = structuredClone(view.state)
  delete state.essential.unheard
  speaker.speech.conclude({ state, situation, now: view.now, outcomes: [] }, view.now)
  if (speaker.pressing({ ...view, situation, state }, state)) void stage.prepare().then(able => able && ports.wake())
  return speaker
}
