import { feedbackIntegration, init as start, metrics } from '@sentry/browser'

let feedback
let form

export function init() {
  feedback = feedbackIntegration({ colorScheme: 'system', autoInject: false })
  start({ dsn: 'https://x@sentry.test/1', integrations: [feedback] })
}

export const track = (name, props) => void metrics.count(name, 1, { attributes: props })

export const messages = {
  form: {
    selector: '.dialog__content',
    async show() {
      form = await feedback.createForm()
      form.appendToDom()
      form.open()
    },
    close() {
      form.close()
      form.removeFromDom()
    },
  },
}
