import { SurveysExtensions } from 'posthog-js/dist/extension-bundles.js'
import { posthog } from 'posthog-js/dist/module.slim.js'

const survey = (id, conditions, delay) => ({
  id, name: id, type: 'popover', start_date: '2026-01-01T00:00:00Z', end_date: null, schedule: 'always', conditions, current_iteration: null,
  questions: [{ type: 'open', question: 'You hit your plan limit. Tell us why?', description: 'Upgrade', id: `${id}-1`, buttonText: 'Send' }],
  appearance: { surveyPopupDelaySeconds: delay },
})

let surveys = [survey('shown', { url: '/nowhere' })]

const config = { token: 'phc_test', supportedCompression: [], hasFeatureFlags: false, surveys: true, siteApps: [], sessionRecording: false, autocapture_opt_out: true }

export function answer(url) {
  if (url.includes('/surveys')) return { surveys }
  return url.includes('/config') ? config : { flags: {}, errorsWhileComputingFlags: false, status: 1 }
}

export function init() {
  globalThis._POSTHOG_REMOTE_CONFIG = { phc_test: { config, siteApps: [] } }
  posthog.init('phc_test', {
    // Its drawing part is loaded from here.
    api_host: location.origin,
    autocapture: false,
    rate_limiting: { events_per_second: 1e6, events_burst_limit: 1e6 },
    __extensionClasses: { ...SurveysExtensions },
  })
}

export const track = (name, props) => void posthog.capture(name, props)

export const messages = {
  survey: {
    selector: '.survey-form',
    close: '.form-cancel',
    show: () => posthog.displaySurvey('shown', { displayType: 'popover', ignoreConditions: true, ignoreDelay: true }),
  },
}

export async function decide(n, { pause }) {
  surveys = Array.from({ length: n }, (_, id) => survey(`s${id}`, { url: `/nowhere-${id}`, urlMatchType: 'icontains' }, 999))
  init()
  await pause(1000)
  await new Promise((done) => posthog.getSurveys(done))
  return () => posthog.getActiveMatchingSurveys(() => {})
}
