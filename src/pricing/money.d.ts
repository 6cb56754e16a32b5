/** Writes amounts in major units; whole amounts without decimals. Formats are kept, since making one costs more than using it. */
export declare function createMoney(locale: string): (amount: number, currency: string) => string;
