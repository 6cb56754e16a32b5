import { type Line, type Medium, isButton, write } from './compose.js'

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, sign => `&#${sign.charCodeAt(0)};`)

// One blue that is legible on a light and on a dark page, so that no client has to be told which it is.
const BUTTON = ' style="display:inline-block;padding:12px 24px;border-radius:8px;background:#3864d6;color:#fff;font-weight:600;text-decoration:none"'

const draw = (line: Line, format: Medium['format']): string => {
  const style = isButton(line) ? BUTTON : ' style="color:inherit"'
  const text = write(line, { escape: escapeHtml, format, link: (label, url) => `<a href="${url}"${style}>${label}</a>` })
  return text.startsWith('- ') ? `<li>${text.slice(2)}` : `<p>${text}`
}

/** One column that any client can draw: no table, no remote file, no script; without its styles it still reads well. */
export const toHtml = (lang: string, subject: string, title: string, preview: string, body: Line[], footer: Line[], format: Medium['format']): string => `<!doctype html>
<html lang="${lang}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(subject)}</title>
<body style="max-width:520px;margin:auto;padding:32px 24px;font:16px/1.6 system-ui,sans-serif">
<div style="display:none">${escapeHtml(preview)}</div>
<h1 style="font-size:24px;line-height:1.3">${escapeHtml(title)}</h1>
${body.map(line => draw(line, format)).join('\n').replace(/<li>.*(\n<li>.*)*/g, '<ul>\n$&\n</ul>')}
<div style="margin-top:32px;border-top:1px solid #8888;font-size:13px;opacity:.75">
${footer.map(line => draw(line, format)).join('\n')}
</div>
`
