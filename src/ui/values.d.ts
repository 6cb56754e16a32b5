import type { Values } from '../copy/fill.js';
import type { Plan } from '../model/catalog.js';
import type { Facts } from '../model/message.js';
import type { Words } from './words.js';
/** What the texts may name, from the facts alone. */
export declare function toValues(facts: Facts, words: Words, later?: {
    days: number;
}): Values;
/** « 49 € par mois »; undefined when there is none to tell. */
export declare function priceText({ price }: Pick<Plan, 'price'>, words: Words, currency: string, yearly?: boolean): string | undefined;
