/**
 * Who is measured. Each is a module of verbs, which only have what they can do: `init`, `track`, `messages`, `decide`, `answer`.
 * `messages` are those of the module that are timed, `near` those that are also timed once an event before has come near them; `lazy` is what its code loads by address.
 */
export const ENTRIES = [
  { id: 'empty', from: 'floors', name: 'floor: an empty script' },
  { id: 'push', from: 'floors', name: 'floor: a push to an array' },
  { id: 'local-storage', from: 'floors', name: 'floor: a write to localStorage' },
  { id: 'packages', from: 'floors', name: 'floor: preact, nanostores and idb-keyval', messages: ['panel', 'dialog'] },
  { id: 'expansion', from: 'ours', name: 'expansion-sdk', messages: ['banner', 'modal', 'suggestion'], near: ['banner', 'modal'] },
  { id: 'braze', name: 'Braze', package: '@braze/web-sdk', messages: ['modal', 'slide-up'] },
  { id: 'cookieconsent', name: 'cookieconsent', package: 'vanilla-cookieconsent', messages: ['banner'] },
  { id: 'driver', name: 'driver.js', package: 'driver.js', messages: ['popover'] },
  { id: 'flows', name: 'Flows with components', package: '@flows/js', messages: ['modal'] },
  { id: 'frigade', name: 'Frigade core', package: '@frigade/js' },
  { id: 'gist', name: 'Customer.io Gist', package: 'customerio-gist-web' },
  { id: 'growthbook', name: 'GrowthBook', package: '@growthbook/growthbook' },
  { id: 'knock', name: 'Knock', package: '@knocklabs/client' },
  { id: 'mixpanel', name: 'Mixpanel core', package: 'mixpanel-browser' },
  { id: 'posthog', name: 'PostHog slim with surveys', package: 'posthog-js', messages: ['survey'], lazy: { '/static/surveys.js': 'posthog-js/dist/surveys.js' } },
  { id: 'segment', name: 'Segment', package: '@segment/analytics-next' },
  { id: 'sentry', name: 'Sentry with feedback', package: '@sentry/browser', messages: ['form'] },
  { id: 'shepherd', name: 'Shepherd', package: 'shepherd.js', messages: ['step'] },
].map((entry) => ({ from: 'peers', ...entry }))
