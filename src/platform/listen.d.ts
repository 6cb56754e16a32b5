/** Listens until `signal` aborts, in the capture phase: ahead of hosts that stop propagation. Types are separated by spaces. */
export declare function listen(types: string, run: (event: Event) => void, signal?: AbortSignal, target?: EventTarget): void;
