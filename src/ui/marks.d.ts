/** What tells which message an element holds, for hosts and their tests. */
export declare const marks: ({ campaign, step }: {
    campaign: string;
    step: string;
}, surface: string) => Record<`data-${string}`, string>;
