import { Frigade } from '@frigade/js'

let frigade

export function init() {
  frigade = new Frigade('api_public_x', { apiUrl: 'https://frigade.test', userId: 'u1' })
}

export const track = (name, props) => void frigade.track(name, props)
