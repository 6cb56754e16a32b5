import type { Stop } from '../model/platform.js';
/** Keeps the page still behind a modal, its scrollbar's room included; puts back only what nobody changed since. */
export declare function lockScroll(): Stop;
