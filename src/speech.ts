import { builtInCampaigns } from './catalogue/campaigns/built-in.js'
import { CAMPAIGNS, QUESTIONS } from './catalogue/campaigns/index.js'
import { AFFINITY_MATRIX } from './catalogue/affinities.js'
import { ALL_SIGNALS } from './catalogue/all-signals.js'
import { SUBJECTS } from './core/capacity.js'
import { isObject } from './core/own.js'
import { compileRules, type Rules } from './core/rules.js'
import { SHAPES } from './core/shapes.js'
import type { Campaign } from './model/campaign.js'
import type { LoadUi } from './model/ui.js'
import { createCalm } from './platform/calm.js'
import { createLocks } from './platform/locks.js'
import { createSpeaker, type SpeechPorts } from './shell/speaker.js'
import type { Speaker } from './shell/speech.js'
import { createStage } from './shell/stage.js'

/** What the host wrote of its own is checked; what is built in is known to be sound. One file that holds everything has no room for the check. */
const campaignsOf = async ({ options, report }: SpeechPorts): Promise<readonly Campaign[]> => {
  // A promise that was rejected was reported by the half that watches: whoever meant other campaigns gets none.
  const said = await Promise.resolve(options.campaigns).catch(() => [])
  const builtIn = [...CAMPAIGNS, ...QUESTIONS]
  const isChange = isObject(said) && !Array.isArray(said)
  for (const [name, change] of isChange ? Object.entries(said) : []) {
    if (!builtIn.some(({ id }) => id === name)) report('campaigns', `campaigns.${name} is no built-in campaign; give a list to add your own.`)
    if (Object(change).trigger) report('campaigns', `campaigns.${name}.trigger changes only in a list; give builtInCampaigns({ … }).`)
  }
  const given = isChange ? builtInCampaigns(said) : said
  const isOwn = !!given && !(Array.isArray(given) && given.every(one => builtIn.includes(one)))
  if (import.meta.env.EXPANSION_LANGUAGE || !isOwn) return given ?? CAMPAIGNS
  const { checkCampaigns, describeMistake } = await import('./schema/index.js')
  return checkCampaigns(given, mistake => report('campaigns', describeMistake(mistake)))
}

/** Campaigns, sorted and with their conditions compiled. Few have one: the language comes when needed. */
const rulesOf = async (ports: SpeechPorts): Promise<Rules<Campaign>> => {
  const rules = compileRules(await campaignsOf(ports), ALL_SIGNALS)
  const conditional = rules.campaigns.filter(({ when }) => when)
  if (!conditional.length) return rules
  const { compileCondition } = await import('./core/condition.js')
  return { ...rules, when: new Map(conditional.map(({ id, when }) => [id, compileCondition(when, ports.border.complain, `campaigns.${id}.when`)])) }
}

const loadUi = async (): Promise<LoadUi> => (await import('./ui/index.js')).createUi
const loadOutspoken = async (): Promise<LoadUi> => (await import('./ui/gaps.js')).outspoken(await loadUi())

/** The half that speaks: loaded once someone is in a sequence, and with it, when something is to be drawn or written, the interface and the mails. */
export const speak = async (ports: SpeechPorts): Promise<Speaker> => {
  const { options, locale, platform, report } = ports
  const { copy, theme, nonce, container, ui, debug } = options
  const stage = createStage(debug && !import.meta.env.EXPANSION_LANGUAGE ? loadOutspoken : loadUi, { locale, copy, theme, nonce, container }, ui === false, report)
  const posting = options.endpoint && !options.deliver ? await import('./posting.js') : undefined
  const loadDevices = async () => (await import('./shell/devices.js')).createDevices
  const speaker = createSpeaker({
    ...ports,
    platform: { ...platform, network: platform.network ?? posting?.createNetwork() },
    openEndpoint: posting?.openEndpoint,
    loadDevices,
    loadPreview: async () => (await import('./shell/preview.js')).previewOf,
    createDevices: options.onStateChange || options.snapshot ? await loadDevices() : undefined,
    options: { ...options, catalog: { affinities: [...AFFINITY_MATRIX], currency: 'EUR', ...options.catalog } },
    border: { ...ports.border, shapes: SHAPES },
    rules: await rulesOf(ports),
    locks: platform.locks ?? createLocks(options.app ?? 'expansion'),
    calm: platform.calm ?? createCalm(platform.time),
    stage,
    loadMail: async () => (await import('./mail/index.js')).writeMail,
    loadReport: import.meta.env.EXPANSION_LANGUAGE ? () => Promise.reject(new Error('This file has no report; use expansion.js, or expansion-sdk/report.')) : async () => (await import('./report/account-report.js')).viewReport,
  })
  // Few browsers are shared by so many.
  void platform.storage.keys()
    .then(async keys => keys.length > SUBJECTS && (await import('./shell/prune.js')).prune(platform.storage, keys, 'subject:' + ports.subject, platform.time.now()))
    .catch(error => report('prune', String(error)))
  // What the next batch will want to draw comes while that batch is written. What was not heard yet is told once, there.
  const view = ports.view()
  const situation = { ...view.situation, policy: speaker.policy, catalog: speaker.catalog, page: { ...view.situation.page, ...speaker.page() } }
  const state = structuredClone(view.state)
  delete state.essential.unheard
  speaker.speech().conclude({ state, situation, now: view.now, outcomes: [] }, view.now)
  if (speaker.pressing({ ...view, situation, state }, state)) void stage.prepare().then(able => able && ports.wake())
  return speaker
}
