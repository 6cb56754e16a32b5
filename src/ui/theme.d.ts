import type { Theme } from '../model/ui.js';
/** What the theme says, as custom properties that are set one by one: no value can add another rule. */
export declare function themeProperties({ accent, radius, font }: Theme): Promise<Record<string, string>>;
