/** What a month brings or, when negative, costs: hours saved × cost of an hour − price difference. */
export declare const returnOnInvestment: (hours: number, hourlyRate: number, difference: number) => number;
