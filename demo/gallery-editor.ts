import { galleryCells } from './gallery-cells.js'
import { CHOICES, choiceNames, linkOf, themeOf } from './gallery-look.js'

const WIDTHS = ['1280', '760', '390', '320']

/** A theme is tried on any cell, and leaves as a link and as the lines to paste. */
export function openEditor(query: URLSearchParams): void {
  const form = document.createElement('form')
  form.className = 'editor'
  const add = (name: string, field: HTMLInputElement | HTMLSelectElement) => {
    const label = document.createElement('label')
    field.name = name
    label.append(name, field)
    form.append(label)
  }
  const select = (name: string, values: readonly string[], value?: string | null) => {
    const field = document.createElement('select')
    field.append(...values.map((each) => new Option(each, each, false, each === value)))
    add(name, field)
  }
  const input = (name: string, attributes: Partial<Record<'type' | 'value' | 'placeholder' | 'pattern' | 'min' | 'max', string>>) => add(name, Object.assign(document.createElement('input'), attributes))

  const cells = new Map(galleryCells().map((cell) => [cell.name, cell.query]))
  select('cell', [...cells.keys()], query.get('for') ?? 'upsell-offer.j0')
  select('width', WIDTHS, query.get('width') ?? '760')
  for (const name of choiceNames) select(name, CHOICES[name], query.get(name))
  input('accent', { value: query.get('accent') ?? '', placeholder: '#3f4fd0', pattern: '#[0-9a-fA-F]{6}' })
  input('radius', { type: 'number', min: '0', max: '24', value: query.get('radius') ?? '', placeholder: '12' })
  input('font', { value: query.get('font') ?? '', placeholder: 'Inter, sans-serif' })

  const picture = document.createElement('iframe')
  picture.height = '720'
  picture.title = 'Preview'
  const snippet = document.createElement('pre')
  snippet.tabIndex = 0
  snippet.setAttribute('aria-label', 'Snippet')
  const copy = document.createElement('button')
  copy.type = 'button'
  copy.textContent = 'Copy the snippet'
  copy.addEventListener('click', () => void navigator.clipboard.writeText(snippet.textContent!).then(() => (copy.textContent = 'Copied'), () => getSelection()!.selectAllChildren(snippet)))
  const link = document.createElement('a')
  link.textContent = 'This cell alone'
  const all = document.createElement('a')
  all.textContent = 'Every cell in this look'
  const links = document.createElement('p')
  links.append(copy, link, all)
  const aside = document.createElement('aside')
  aside.append(form, snippet, links)

  const update = () => {
    if (!form.checkValidity()) return
    const { cell, width, ...look } = Object.fromEntries(new FormData(form)) as Record<string, string>
    const address = linkOf({ ...look, ...cells.get(cell!) })
    history.replaceState(null, '', linkOf({ ...look, for: cell!, width: width! }))
    snippet.textContent = snippetOf(look)
    copy.textContent = 'Copy the snippet'
    link.href = address
    all.href = linkOf({ ...look, all: '1' })
    picture.width = width!
    if (picture.getAttribute('src') !== address) picture.src = address
  }
  form.addEventListener('submit', (event) => event.preventDefault())
  form.addEventListener('input', update)
  document.body.className = 'editing'
  document.body.append(aside, picture)
  update()
}

/** The option to paste, without what is the default anyway. */
function snippetOf(look: Readonly<Record<string, string>>): string {
  const { scheme, banner, ...theme } = themeOf(new URLSearchParams(look))
  const lines = Object.entries({ ...theme, ...(scheme !== 'auto' && { scheme }), ...(banner !== 'inline' && { banner }) })
    .map(([name, value]) => `    ${name}: ${typeof value === 'number' ? value : `'${String(value).replaceAll("'", "\\'")}'`},`)
  return ['createExpansion({', '  theme: {', ...lines, '  },', '})'].join('\n')
}
