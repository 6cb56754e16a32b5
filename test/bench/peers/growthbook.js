import { GrowthBook } from '@growthbook/growthbook'

const start = (features) => {
  const growthbook = new GrowthBook({ attributes: { id: 'u1', plan: 'pro', seats: 5 }, trackingCallback() {} })
  growthbook.initSync({ payload: { features } })
  return growthbook
}

export const init = () => start({ upgrade: { defaultValue: false, rules: [{ condition: { plan: 'pro' }, force: true }] } })

/** One feature whose n rules all say no. */
export function decide(n) {
  const rules = Array.from({ length: n }, (_, id) => ({ condition: { plan: `plan-${id}`, seats: { $gt: 50 } }, force: id }))
  const growthbook = start({ upgrade: { defaultValue: 0, rules } })
  return () => growthbook.evalFeature('upgrade')
}
