import { addFloatingBlocksChangeListener, getCurrentFloatingBlocks, init as start } from '@flows/js'
import { setupJsComponents } from '@flows/js-components'
import { BasicsV2Modal, BasicsV2Tooltip } from '@flows/js-components/components'
import '@flows/js-components/index.css'

const block = (id, targets) => ({
  id, workflowId: `w-${id}`, type: 'component', componentType: 'BasicsV2Modal', exitNodes: ['close'], slottable: false, propertyMeta: [],
  data: { title: 'Upgrade', body: 'You hit your plan limit.', primaryButton: { label: 'OK' }, dismissible: true },
  ...targets,
})

let blocks = []
let socket

export const answer = (url) => (url.includes('/sdk/blocks') ? { blocks, meta: {} } : undefined)

/** Its messages come through a socket. */
function openSockets() {
  globalThis.WebSocket = class extends EventTarget {
    static OPEN = 1
    readyState = 1
    constructor() {
      super()
      socket = this
      setTimeout(() => this.dispatchEvent(new Event('open')), 10)
    }
    send() {}
    close() {}
  }
}

const options = { organizationId: 'o', environment: 'production', userId: 'u1', apiUrl: 'https://flows.test', debug: false }

export function init() {
  openSockets()
  start(options)
  setupJsComponents({ components: { BasicsV2Modal, BasicsV2Tooltip }, tourComponents: {}, surveyComponents: {} })
  document.body.append(document.createElement('flows-floating-blocks'))
}

const push = (change) => socket.dispatchEvent(new MessageEvent('message', { data: JSON.stringify({ exitedBlockIds: [], updatedBlocks: [], ...change }) }))

export const messages = {
  modal: {
    selector: '[class*=modal_modal]',
    show: (n) => push({ updatedBlocks: [block(`b${n}`)] }),
    close: (n) => push({ exitedBlockIds: [`b${n}`] }),
  },
}

/** What a change of page costs, where each of n but one is for another page; it looks for changes four times a second. */
export async function decide(n, { pause }) {
  blocks = Array.from({ length: n }, (_, id) => block(`b${id}`, { page_targeting_operator: 'contains', page_targeting_values: [id === n - 1 ? '/' : `/nowhere-${id}`] }))
  let look
  const { setInterval } = globalThis
  globalThis.setInterval = (work, period, ...more) => (period === 250 ? ((look = work), 1) : setInterval(work, period, ...more))
  openSockets()
  start(options)
  addFloatingBlocksChangeListener(() => {})
  await pause(1200)
  let at = 0
  const move = () => history.replaceState(null, '', `/?${at++ % 50}`)
  const run = () => {
    move()
    look()
    getCurrentFloatingBlocks()
  }
  return Object.assign(run, { without: move })
}
