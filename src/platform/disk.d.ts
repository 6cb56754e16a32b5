import type { Connection } from './connection.js';
/** What outlives the page. Every call may reject: the disk is then out of reach. */
export interface Disk {
    /**
     * One readwrite transaction: `fold` gets the values of `keys` and returns the entries to write, where `null` deletes.
     * It runs again when the transaction failed and is tried again.
     */
    transact(keys: readonly string[], fold: (values: unknown[]) => Iterable<readonly [string, unknown]>, strict?: boolean): Promise<void>;
    keys(): Promise<string[]>;
    close(): void;
    /** Deletes everything. */
    remove(): Promise<void>;
}
export declare function createDisk({ use, close, remove }: Connection): Disk;
