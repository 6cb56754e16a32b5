import type { Catalog, Feature } from '../model/catalog.js';
import type { Intent } from '../model/handoff.js';
/** An allow-list: whatever is not an absolute web address is no link. */
export declare const webUrl: (url: unknown) => string | undefined;
/** Where the button leads: the step's own link, else the page that fits, else the feature itself. */
export declare const mainLink: ({ campaign, step, template }: Intent, links: NonNullable<Catalog["links"]>, feature?: Feature) => string | undefined;
