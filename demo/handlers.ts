import type { HandlerCall, Handlers } from '../src/model/options.js'
import { addSeats } from './acts/addSeats.js'
import { buyAddOn } from './acts/buyAddOn.js'
import { startTrial } from './acts/startTrial.js'
import { changeAccount } from './host/account.js'
import { PACK } from './host/addOns.js'
import { topicName } from './host/catalog.js'
import { openChat } from './host/chat.js'
import { say } from './host/locale.js'
import { visit } from './host/route.js'
import { toast } from './host/toast.js'

/** The page where one learns more about what a message speaks of. */
function show({ topic: { type, id }, intent }: HandlerCall): void {
  if (type === 'product') visit('tools', id)
  else if (type === 'add-on') visit('pricing', id)
  else if (type === 'feature' && (id === 'automations' || id === 'reports')) visit(id)
  else visit('pricing', intent.plan)
}

/** What each button of a message really does on this page. */
export const handlers: Handlers = {
  comparePlans: () => visit('pricing'),
  // The price page says what will be paid; its own button buys.
  upgrade: (call) => {
    if (call.campaign === 'vip-offer') changeAccount(() => ({ offer: 'croissance-fidelite' }))
    if (call.intent.bundle) visit('pricing', call.intent.bundle)
    else show(call)
  },
  buyAddOn: ({ intent }) => buyAddOn(intent.addOn ?? PACK.id),
  addSeats: ({ intent }) => addSeats(intent.quantity ?? 0),
  startTrial: ({ topic, intent }) => startTrial(topic, intent.days ?? 7),
  contactSales: () => openChat('sales'),
  bookDemo: ({ topic }) => openChat('sales', say(`Bonjour, je voudrais voir ${topicName(topic.type, topic.id)} à l’œuvre.`, `Hello, I would like to see ${topicName(topic.type, topic.id)} at work.`)),
  openChat: () => openChat('support'),
  notifyAdmin: ({ intent }) => {
    openChat('admin', intent.message ?? say('Bonjour, pourrais-tu regarder nos plans et nos options ?', 'Hello, could you look at our plans and add-ons?'))
    toast(say('Votre administratrice est prévenue.', 'Your administrator has been told.'))
  },
  learnMore: show,
}
