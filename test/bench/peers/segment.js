import { AnalyticsBrowser } from '@segment/analytics-next'

let analytics

export const answer = (url) => (url.includes('segment') ? { integrations: { 'Segment.io': { apiKey: 'k' } }, plan: {}, edgeFunction: {} } : undefined)

export async function init() {
  analytics = AnalyticsBrowser.load(
    { writeKey: 'k', cdnURL: 'https://cdn.segment.test' },
    { integrations: { 'Segment.io': { apiHost: 'api.segment.test/v1', deliveryStrategy: { strategy: 'batching', config: { size: 100, timeout: 5000 } } } } },
  )
  await analytics
  void analytics.identify('u1')
}

export const track = (name, props) => void analytics.track(name, props)
