import { type Values } from '../copy/fill.js';
/** The texts of one page, in its language. */
export interface Words {
    /** The first line of a text that can be filled. */
    line(key: string, values: Values): string | undefined;
    /** Every line that can be filled. */
    lines(key: string, values: Values): string[];
    percent(value: number): string;
    date(at: number, now: number): string;
    shortDate(at: number): string;
    money(amount: number, currency: string): string;
    number(value: number): string;
}
/** @param locale BCP 47, valid: numbers, dates and plurals follow it. */
export declare function createWords(locale: string, ...copies: (Readonly<Record<string, string>> | undefined)[]): Words;
