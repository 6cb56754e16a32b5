import { galleryCells, GROUPS } from './gallery-cells.js'
import { frame } from './gallery-frame.js'
import { CHOICES, choiceNames, chosen, linkOf } from './gallery-look.js'

const WIDTHS = { both: [760, 320], wide: [760], narrow: [320] } as const

/** Every cell in the look that the link asks for, wide and narrow, with what narrows the list down. */
export function listCells(query: URLSearchParams): void {
  const { all: _, group, width, find = '', ...look } = Object.fromEntries(query)
  const cells = galleryCells().filter((cell) => !group || cell.group === group)
  const form = filters(query)
  const count = document.createElement('p')
  count.setAttribute('role', 'status')
  const list = document.createElement('div')
  document.body.append(form, count, list)

  const show = (text: string) => {
    const words = text.toLowerCase().split(/\s+/)
    const found = cells.filter(({ name }) => words.every((word) => name.toLowerCase().includes(word)))
    count.textContent = `${found.length} of ${cells.length}`
    list.replaceChildren(...found.map(({ name, query: cell }) => {
      const section = document.createElement('section')
      const title = document.createElement('h2')
      title.id = name
      title.textContent = `${name} · ${chosen(query, 'locale')} · ${chosen(query, 'scheme')}`
      const widths = WIDTHS[width as keyof typeof WIDTHS] ?? WIDTHS.both
      section.append(title, ...widths.map((each) => frame(linkOf({ ...look, ...cell }), name, each)))
      return section
    }))
  }
  const field = form.elements.namedItem('find') as HTMLInputElement
  field.addEventListener('input', () => show(field.value))
  form.addEventListener('change', ({ target }) => {
    if (target === field) return
    location.search = linkOf(Object.fromEntries(new FormData(form)) as Record<string, string>)
  })
  show(find)
}

function filters(query: URLSearchParams): HTMLFormElement {
  const form = document.createElement('form')
  form.className = 'filters'
  const back = document.createElement('a')
  back.href = './gallery.html'
  back.textContent = 'Theme editor'
  const kept = Object.assign(document.createElement('input'), { type: 'hidden', name: 'all', value: '1' })
  const label = (name: string, field: HTMLElement) => {
    const found = document.createElement('label')
    found.append(`${name} `, field)
    return found
  }
  const select = (name: string, values: readonly string[]) => {
    const field = Object.assign(document.createElement('select'), { name })
    field.append(...values.map((value) => new Option(value || 'all', value, false, value === query.get(name))))
    return label(name, field)
  }
  const find = Object.assign(document.createElement('input'), { type: 'search', name: 'find', value: query.get('find') ?? '' })
  const own = [...query].filter(([name]) => ['accent', 'radius', 'font'].includes(name)).map(([name, value]) => Object.assign(document.createElement('input'), { type: 'hidden', name, value }))
  form.append(back, kept, ...own, label('find', find), select('group', ['', ...GROUPS]), select('width', Object.keys(WIDTHS)), ...choiceNames.map((name) => select(name, CHOICES[name])))
  return form
}
