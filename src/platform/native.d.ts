/**
 * What the page had before zone.js wrapped it. Through the wrapped one, each timer, listener or observer of ours
 * would make Angular check its whole page, or wait for us to call itself stable.
 */
export declare function native<O extends object, K extends keyof O & string>(owner: O, name: K): O[K];
