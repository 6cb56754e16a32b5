import type { Time } from '../model/platform.js';
export interface Connection {
    /** A store function of idb-keyval, with durability. Rejects, within seconds, when the database cannot be used. */
    use<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => Promise<T>, durability?: IDBTransactionDurability): Promise<T>;
    close(): void;
    /** Deletes the database; other tabs let go of it when told. */
    remove(): Promise<void>;
}
export declare function createConnection(name: string, time: Time): Connection;
