import type { Subject, Traits } from '../model/account.js';
import type { Catalog } from '../model/catalog.js';
import type { Border } from '../model/shape.js';
/** The catalogue without the entries that cannot be used; each of those is named once. */
export declare const readCatalog: (given: Catalog | undefined, border: Border) => Catalog;
/** Traits with their dates as epoch ms; one that cannot be read is named and left out. */
export declare const readTraits: (known: Traits | undefined, catalog: Catalog, border: Border) => Traits;
/** A subject that can be kept apart from others, or undefined. */
export declare const readSubject: (given: Subject | null | undefined, border: Border) => Subject | undefined;
