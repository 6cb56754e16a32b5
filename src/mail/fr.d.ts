/** French spacing: no-break spaces where a line must not break, and the first of the month. */
export declare const typeset: (text: string) => string;
/** Keys are `template.point`, or `mail.point` for what several mails share. */
export declare const texts: Record<string, string>;
