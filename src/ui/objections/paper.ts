import type { BusinessCase } from './business-case.js'

export { download, printCase } from './hand-over.js'

/** Markdown, in which names mean nothing else than themselves. */
export const toMarkdown = ({ title, date, sections }: BusinessCase): string => {
  const plain = (line: string) => line.replace(/[\\`*_[\]<>#]/g, '\\$&')
  const parts = sections.flatMap(([heading, lines]) => [`## ${plain(heading)}`, lines.map((line) => `- ${plain(line)}`).join('\n')])
  return `${[`# ${plain(title)}`, plain(date), ...parts].join('\n\n')}\n`
}

/** A page of its own, with nothing in it that runs. */
export const toHtml = ({ title, date, sections }: BusinessCase, lang: string, dir: string): string => {
  const safe = (line: string) => line.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
  const body = sections.map(([heading, lines]) => `<h2>${safe(heading)}</h2><ul>${lines.map((line) => `<li>${safe(line)}</li>`).join('')}</ul>`).join('')
  return `<!doctype html><html lang="${safe(lang)}" dir="${dir}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${safe(title)}</title><style>body{font:16px/1.6 system-ui,sans-serif;max-width:40em;margin:3em auto;padding:0 1em}</style><h1>${safe(title)}</h1><p>${safe(date)}</p>${body}</html>`
}
