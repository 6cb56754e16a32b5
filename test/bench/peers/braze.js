import {
  automaticallyShowInAppMessages, changeUser, initialize, InAppMessageButton, logCustomEvent, ModalMessage, openSession, showInAppMessage, SlideUpMessage,
} from '@braze/web-sdk'

let triggers = []

export const answer = () => ({
  config: { events_blacklist: [], attributes_blacklist: [], purchases_blacklist: [], time: 1, vapid_public_key: '' },
  triggers,
})

export function init() {
  initialize('00000000-0000-0000-0000-000000000000', { baseUrl: 'braze.test', minimumIntervalBetweenTriggerActionsInSeconds: 0 })
  automaticallyShowInAppMessages()
  changeUser('u1')
  openSession()
}

export const track = (name, props) => void logCustomEvent(name, props)

const text = 'You hit your plan limit. Upgrade to keep going.'
const shown = { selector: '.ab-in-app-message', close: '.ab-close-button' }

export const messages = {
  modal: {
    ...shown,
    show() {
      const message = new ModalMessage(text)
      message.header = 'Upgrade'
      message.buttons = [new InAppMessageButton('Upgrade')]
      showInAppMessage(message)
    },
  },
  'slide-up': { ...shown, show: () => showInAppMessage(new SlideUpMessage(text)) },
}

const trigger = (id) => ({
  id: `t${id}`, priority: id, type: 'inapp', delay: 0, re_eligibility: 0, timeout: null, min_seconds_since_last_trigger: 0, start_time: null, end_time: null,
  trigger_condition: [{ type: 'custom_event', data: { event_name: `event-${id}` } }],
  data: { message: text, type: 'MODAL', header: 'Upgrade', slide_from: 'BOTTOM', message_close: 'SWIPE', trigger_id: `t${id}` },
})

/** An event among n triggers. They live in localStorage, which holds no ten thousand. */
export async function decide(n, { pause }) {
  if (n > 5000) return undefined
  triggers = Array.from({ length: n }, (_, id) => trigger(id))
  init()
  await pause(800)
  return () => {
    // What waits to be sent would make each call dearer than the one before.
    for (const key of Object.keys(localStorage)) if (key.startsWith('ab.storage.events')) localStorage.removeItem(key)
    track('other', { plan: 'pro' })
  }
}
