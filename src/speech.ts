import { createCalm } from './platform/calm.js'
import { createSpeaker, type SpeakerPorts } from './shell/speaker.js'
import type { Speaker } from './shell/speech.js'
import { createStage } from './shell/stage.js'

/** The half that speaks: loaded once someone is in a sequence, and with it, when something is to be drawn or written, the interface and the mails. */
export const speak = (ports: Omit<SpeakerPorts, 'stage' | 'loadMail' | 'calm'>): Speaker => {
  const { options, locale, platform, report } = ports
  const { copy, theme, nonce, container, ui } = options
  return createSpeaker({
    ...ports,
    calm: platform.calm ?? createCalm(platform.time),
    stage: createStage(async given => (await import('./ui/index.js')).createUi(given), { locale, copy, theme, nonce, container }, ui === false, report),
    loadMail: async () => (await import('./mail/index.js')).writeMail,
  })
}
