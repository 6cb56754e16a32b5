import type { Stop } from '../model/platform.js';
import type { Host } from './host.js';
/** Remembers where the focus is; the result gives it back, if it is still ours to give: to a neighbour, when the page has removed what had it. */
export declare function keepFocus(host: Host): Stop;
/** Opens a drawn dialog, the focus on its title: never on what costs. The result closes it. */
export declare function openDialog(dialog: HTMLDialogElement, title: HTMLElement): Stop;
