import Shepherd from 'shepherd.js'
import 'shepherd.js/dist/css/shepherd.css'

let tour

export function init() {
  tour = new Shepherd.Tour({ useModalOverlay: true })
  tour.addStep({ id: 'a', title: 'Upgrade', text: 'You hit your plan limit.', attachTo: { element: '#app', on: 'bottom' }, buttons: [{ text: 'OK', action: () => tour.next() }] })
}

export const messages = { step: { selector: '.shepherd-element', show: () => void tour.start(), close: () => void tour.cancel() } }
