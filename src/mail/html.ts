import { type Line, type Medium, isButton, write } from './compose.js'

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, sign => ENTITIES[sign]!)

const BUTTON = 'display:inline-block;padding:12px 22px;border-radius:8px;background:#1f2328;color:#fff;font-weight:600;text-decoration:none'
const QUIET = 'color:#656d76;font-size:13px'
const DARK = '.p{background:#131517!important}.c{background:#1d2024!important;border-color:#2e3237!important}.c,.l{color:#e9e9e7!important}.b{background:#e9e9e7!important;color:#131517!important}.q{color:#9da3a9!important}'

const paragraph = (line: Line, format: Medium['format']): string => {
  const style = isButton(line) ? ` class="b" style="${BUTTON}"` : ' class="l" style="color:#1f2328"'
  const text = write(line, { escape: escapeHtml, format, link: (label, url) => `<a href="${url}"${style}>${label}</a>` })
  return text.startsWith('- ') ? `<li>${text.slice(2)}</li>`
    : text.startsWith('&gt; ') ? `<br>${text.slice(5)}`
    : `<p>${text}</p>`
}

/** One column that any client can draw: no table, no remote file, no script; without its styles it still reads well. */
export const toHtml = (lang: string, subject: string, title: string, preview: string, body: Line[], footer: Line[], format: Medium['format']): string => {
  const draw = (lines: Line[]) =>
    lines.map(line => paragraph(line, format)).join('\n')
      .replace(/<li>.*(\n<li>.*)*/g, '<ul style="padding-left:20px">\n$&\n</ul>')
      .replace(/<br>(.*(\n<br>.*)*)/g, '<blockquote class="q" style="margin:24px 0;padding-left:16px;border-left:3px solid;color:#656d76">$1</blockquote>')
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(subject)}</title>
<style>:root{color-scheme:light dark}@media(prefers-color-scheme:dark){${DARK}}</style>
</head>
<body class="p" style="margin:0;background:#f4f4f2">
<div style="display:none">${escapeHtml(preview)}</div>
<div class="p" style="padding:32px 12px;background:#f4f4f2">
<div class="c" role="article" style="max-width:520px;margin:auto;padding:16px 32px;border:1px solid #e4e4e0;border-radius:12px;background:#fff;color:#1f2328;font:16px/1.6 system-ui,-apple-system,Segoe UI,sans-serif">
<h1 style="font-size:24px;line-height:1.3">${escapeHtml(title)}</h1>
${draw(body)}
<div class="q" style="${QUIET}">
${draw(footer)}
</div>
</div>
</div>
</body>
</html>
`
}
