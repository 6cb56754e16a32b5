/** What posts hand-offs to an endpoint: loaded when the host gave one. */
export { createNetwork } from './platform/network.js'
export { openEndpoint } from './shell/endpoint.js'
