import { driver } from 'driver.js'
import 'driver.js/dist/driver.css'

let tour

export function init() {
  tour = driver({ animate: true, steps: [{ element: '#app', popover: { title: 'Upgrade', description: 'You hit your plan limit.' } }] })
}

export const messages = { popover: { selector: '.driver-popover', show: () => tour.drive(), close: () => tour.destroy() } }
