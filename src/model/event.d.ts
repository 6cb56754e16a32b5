import type { Fields } from './shape.js';
/** The facts a host may track, with their props. Any other name is a custom event. */
export interface Events {
    premium_feature_viewed: {
        feature: string;
    };
    premium_feature_requested: {
        feature: string;
    };
    feature_used: {
        feature: string;
    };
    pricing_viewed: {
        plan?: string;
    };
    /** `used` and `limit` in the meter's unit; `resetsAt` epoch ms or ISO 8601 with an offset; `period` any name that changes when usage starts again. */
    quota_updated: {
        meter: string;
        used: number;
        limit?: number | null;
        resetsAt?: number | string;
        period?: string;
    };
    member_invited: {
        count?: number;
    };
    access_denied: {
        resource: string;
    };
    department_added: {
        name?: string;
    };
    hiring_detected: {};
    product_searched: {
        product?: string;
        query?: string;
    };
    use_case_detected: {
        useCase: string;
        product?: string;
        anchor?: string;
    };
    pain_point_reported: {
        topic: string;
        product?: string;
        addOn?: string;
    };
    integration_added: {
        integration: string;
        product?: string;
    };
    competitor_viewed: {
        competitor: string;
        product?: string;
    };
    business_event: {
        type: string;
    };
    /** 0 to 10. */
    nps_answered: {
        score: number;
    };
    /** 1 to 5. */
    csat_answered: {
        score: number;
    };
    subscription_renewed: {};
    trial_started: {
        topic: TopicLike;
        days?: number;
    };
    trial_ended: {
        topic: TopicLike;
        converted?: boolean;
    };
    converted: {
        kind: ConversionKind;
        plan?: string;
        product?: string;
        addOn?: string;
        seats?: number;
        revenue?: number;
        feature?: string;
    };
}
export type ConversionKind = 'upsell' | 'cross-sell' | 'add-on' | 'seats' | 'bundle';
/** What a message offers. */
export interface Topic {
    type: 'plan' | 'feature' | 'product' | 'add-on' | 'seats' | 'bundle' | 'meter';
    id: string;
}
/** A topic, or its short form `'feature:automations'`. */
export type TopicLike = Topic | TopicKey;
/** `type:id`, the form in which topics are stored and compared. */
export type TopicKey = string;
/** The props of the events that are counted as they come. */
export declare const EVENT_PROPS: Readonly<Record<string, Fields>>;
/** The props of the events that only the half that speaks makes something of. */
export declare const RARE_PROPS: Readonly<Record<string, Fields>>;
/** Their names. */
export declare const RARE: RegExp;
export declare const CONVERSION_KINDS: readonly ConversionKind[];
export declare const TOPIC_TYPES: readonly Topic['type'][];
