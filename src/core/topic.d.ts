import type { Catalog, Plan } from '../model/catalog.js';
import { type Topic, type TopicKey, type TopicLike } from '../model/event.js';
export declare const topicKey: (topic: Topic) => TopicKey;
/** Reads either form; undefined when it is neither. */
export declare const toTopic: (topic: unknown) => Topic | undefined;
export declare const planById: (catalog: Catalog, id: string | undefined) => Plan | undefined;
/** Whether having `whole` gives `part`: the same topic, a plan's feature, or a meter whose limit the plan raises. */
export declare const contains: (catalog: Catalog, whole: TopicLike, part: TopicLike) => boolean;
