import type { Campaign } from '../model/campaign.js';
import type { Draft } from './draft.js';
/**
 * Brings the outbox to what the facts now ask for: a new key is scheduled, a changed one revised, a pointless one cancelled.
 * A mail whose day has come has left, and is never touched again; one that could not leave within `policy.expiry` never does.
 */
export declare const planHandoffs: (draft: Draft, campaigns: readonly Campaign[]) => void;
