import type { Plan } from '../model/catalog.js';
/**
 * The plans to compare, dearest first: the current one, the proposed one, and those that cost more than the current one.
 * A price on request comes first only when that plan is the proposed one, else last. Plans off sale are left out.
 */
export declare function comparedPlans(plans: readonly Plan[], current?: Plan, target?: Plan): Plan[];
