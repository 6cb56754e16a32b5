import { CAMPAIGNS, QUESTIONS } from '../catalogue/campaigns/index.js'
import { BUYING_ROLES } from '../model/account.js'
import type { Configuration } from '../model/configuration.js'
import { DEFAULT_POLICY } from '../model/policy.js'
import { confirmShaming } from './confirm-shaming.js'
import { contradictoryCaps } from './contradictory-caps.js'
import { idleHandler } from './idle-handler.js'
import { missingCopy } from './missing-copy.js'
import { missingHandler } from './missing-handler.js'
import { objectionWithoutData } from './objection-without-data.js'
import { openOffer } from './open-offer.js'
import { outranked } from './outranked.js'
import type { Finding, Linted, Rule } from './rule.js'
import { unbuyablePlan } from './unbuyable-plan.js'
import { unknownName } from './unknown-name.js'
import { unknownReference } from './unknown-reference.js'
import { unreachableDetector } from './unreachable-detector.js'
import { unreachableStep } from './unreachable-step.js'

export const RULES: Readonly<Record<string, Rule>> = {
  'unreachable-step': unreachableStep,
  outranked,
  'contradictory-caps': contradictoryCaps,
  'missing-copy': missingCopy,
  'idle-handler': idleHandler,
  'missing-handler': missingHandler,
  'unbuyable-plan': unbuyablePlan,
  'open-offer': openOffer,
  'unknown-reference': unknownReference,
  'unreachable-detector': unreachableDetector,
  'confirm-shaming': confirmShaming,
  'objection-without-data': objectionWithoutData,
  'unknown-name': unknownName,
}

const filled = (given: Configuration): Linted => {
  const ours = [...CAMPAIGNS, ...QUESTIONS]
  const builtIn = new Set(ours.map(campaign => JSON.stringify(campaign)))
  return {
    given,
    campaigns: given.campaigns ?? CAMPAIGNS,
    builtInIds: new Set(ours.map(({ id }) => id)),
    isBuiltIn: campaign => builtIn.has(JSON.stringify(campaign)),
    policy: { ...DEFAULT_POLICY, buyingRoles: [...BUYING_ROLES], ...given.policy },
    catalog: {
      currency: 'EUR', plans: [], features: [], products: [], addOns: [], meters: [], offers: [], bundles: [], detectors: [], affinities: [], ...given.catalog,
    },
  }
}

/** What is valid and still wrong, in a configuration that the schema accepts: errors first. */
export const lint = (given: Configuration): Finding[] => {
  const config = filled(given)
  const found = Object.entries(RULES).flatMap(([rule, find]) => Array.from(find(config), (one): Finding => ({ rule, ...one, severity: one.severity ?? 'warning' })))
  return [...found.filter(({ severity }) => severity === 'error'), ...found.filter(({ severity }) => severity === 'warning')]
}

export type { Finding } from './rule.js'
