import type { Stop } from '../model/platform.js';
/**
 * Calls `seen` once, when half of the element, or of the viewport, has been visible for one second on end in a visible page.
 * @param hidden whether the page keeps the element from some of its readers; asked when the second is over
 */
export declare function watchImpression(element: Element, hidden: () => boolean, seen: () => void): Stop;
