/** The last quarter of the calendar year, or of the fiscal year, in the account's time zone; UTC without one. */
export declare const isBudgetPeriod: (now: number, fiscalYearEndMonth: number | undefined, timeZone?: string) => boolean;
