import type { Theme, UiOptions } from '../model/ui.js';
/** The one element we add to the page, and the place to draw in it. */
export interface Host {
    element: HTMLElement;
    /** Inside the shadow root. */
    root: HTMLElement;
    /** Puts the element in the page. When the page takes it out, `back` runs after it was put back, at most twice and only while we `insist`, and then `lost`. */
    attach(back: () => void, lost: () => void, insist: () => boolean): void;
    detach(): void;
}
/** What the host element is made with, besides the options of the page. */
export interface Look {
    lang: string;
    dir: string;
    scheme?: Theme['scheme'];
    css: string;
    /** Custom properties, by name. */
    properties: Record<string, string>;
}
export declare function createHost({ nonce, container }: UiOptions, { lang, dir, scheme, css, properties }: Look): Host;
