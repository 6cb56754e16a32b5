import Knock, { KnockGuideClient } from '@knocklabs/client'

let count = 1

const guide = (id) => ({
  __typename: 'Guide', channel_id: 'c', id, key: id, type: 'banner', semver: '1.0.0', active: true, bypass_global_group_limit: false,
  steps: [{ ref: 's', schema_key: 'k', schema_semver: '1', schema_variant_key: 'd', content: { title: 'Upgrade' }, message: { seen_at: null, read_at: null, interacted_at: null, archived_at: null, link_clicked_at: null } }],
  activation_url_rules: [{ directive: 'allow', variable: 'pathname', operator: 'equal_to', argument: `/${id}` }],
  activation_url_patterns: [], dashboard_url: null, inserted_at: '2026-01-01', updated_at: '2026-01-01',
})

export function answer(url) {
  if (!url.includes('/guides')) return undefined
  const names = Array.from({ length: count }, (_, id) => `g${id}`)
  return {
    entries: names.map(guide),
    guide_groups: [{ __typename: 'GuideGroup', key: 'default', display_sequence: names, display_sequence_unthrottled: null, display_sequence_throttled: null, display_interval: null, inserted_at: '', updated_at: '' }],
    guide_group_display_logs: {},
    ineligible_guides: [],
  }
}

export async function init() {
  const knock = new Knock('pk_test', { host: 'https://knock.test' })
  knock.authenticate('u1')
  const guides = new KnockGuideClient(knock, '00000000-0000-0000-0000-000000000001', {}, { trackLocationFromWindow: true })
  await guides.fetch()
  return guides
}

/** Looks for a guide of this page where each of n is for another. */
export async function decide(n, { pause }) {
  count = n
  const guides = await init()
  await pause(300)
  return () => guides.selectGuide(guides.store.state, { type: 'banner' })
}
