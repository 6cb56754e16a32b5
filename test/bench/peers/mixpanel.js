import mixpanel from 'mixpanel-browser/src/loaders/loader-module-core.js'

export function init() {
  mixpanel.init('k', { api_host: 'https://mixpanel.test', persistence: 'localStorage' })
  mixpanel.identify('u1')
}

export const track = (name, props) => void mixpanel.track(name, props)
