import type { Handlers } from '../src/model/options.js'
import { buyPack } from './acts/buyPack.js'
import { startTrial } from './acts/startTrial.js'
import { openChat } from './host/chat.js'
import { say } from './host/locale.js'
import { visit, type Route } from './host/route.js'
import { toast } from './host/toast.js'

const pageOf: Record<string, Route> = { automations: 'automations', reports: 'reports' }

/** What each button of a message really does on this page. */
export const handlers: Handlers = {
  comparePlans: () => visit('pricing'),
  // The price page says what will be paid; its own button buys.
  upgrade: ({ intent }) => visit('pricing', intent.plan),
  buyAddOn: () => buyPack(),
  startTrial: ({ topic, intent }) => startTrial(topic, intent.days ?? 7),
  contactSales: () => openChat('sales'),
  openChat: () => openChat('support'),
  notifyAdmin: ({ intent }) => {
    openChat('admin', intent.message ?? say('Bonjour, nos envois sont arrivés au bout du quota. Pourrais-tu regarder les plans ?', 'Hello, we have reached the end of our quota. Could you look at the plans?'))
    toast(say('Votre administratrice est prévenue.', 'Your administrator has been told.'))
  },
  learnMore: ({ topic }) => visit(pageOf[topic.id] ?? 'pricing'),
}
