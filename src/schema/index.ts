export { checkCampaigns } from './check.js'
export { describeMistake, type Mistake } from './mistake.js'
