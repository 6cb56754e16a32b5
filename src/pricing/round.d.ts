/** To the hundredth, so that sums of prices do not carry the errors of binary fractions. */
export declare const round: (amount: number) => number;
