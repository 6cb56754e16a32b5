export type Row = Record<string, string>

const FIELD = /\{(?:(\w+)\.)?(\w+)\}/g

/** Fills `{name}`; neighbouring lines that name `{list.name}` are repeated, together, for each row of that list. What is filled in is never read again. */
export const fillTemplate = (template: string, values: Row, lists: Record<string, readonly Row[]>): string => {
  const blocks: { list?: string; lines: string[] }[] = []
  for (const line of template.split('\n')) {
    const list = [...line.matchAll(FIELD)].find(([, named]) => named)?.[1]
    const last = blocks.at(-1)
    if (last && list && last.list === list) last.lines.push(line)
    else blocks.push({ list, lines: [line] })
  }
  return blocks
    .flatMap(({ list, lines }) => (list ? lists[list]! : [values]).flatMap(row => lines.map(line => line.replace(FIELD, (_, _list, name: string) => row[name]!))))
    .join('\n')
}

/** Text of others inside a line of Markdown or a cell of a table: it stays text, on that line. */
export const cell = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').replace(/[\\|<[\]`*]/g, '\\$&').trim()
