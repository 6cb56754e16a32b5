/** A datum of a mail. A list repeats the line that names it. */
export type Field = string | number | boolean | string[];
/** Inherits nothing, whatever names a host's template asks for. */
export type Fields = Record<string, Field | undefined>;
/** A line whose data are all known. */
export interface Line {
    template: string;
    fields: Fields;
}
/**
 * The lines of one point of content; none when a datum lacks. `{name}` is a datum, `{?name}` needs it without
 * printing it, `<…>` is a part that goes with its data, `[label]({name})` a link.
 */
export declare const linesOf: (template: string, fields: Fields) => Line[];
/** How one medium writes: its escaping, its links, and the words of a datum. */
export interface Medium {
    escape: (text: string) => string;
    link: (label: string, url: string) => string;
    format: (name: string, value: Field) => string;
}
/** Data come in last and escaped, so nothing in them can be read as a template or a tag. */
export declare const write: ({ template, fields }: Line, { escape, link, format }: Medium) => string;
/** A line that is nothing but a link is drawn as the button. */
export declare const isButton: ({ template }: Line) => boolean;
