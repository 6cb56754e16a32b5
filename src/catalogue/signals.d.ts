import type { SignalDefinition } from '../model/signal.js';
/** Reasons to think an account is ready for a higher plan. Points are the specification's; lives are the product's rulings. */
export declare const UPSELL_SIGNALS: readonly SignalDefinition[];
