const short = (element: Element) => `${element.tagName.toLowerCase()}.${element.className} « ${(element.textContent ?? '').trim().slice(0, 24)} »`

const isEdged = (element: Element, pseudo?: string) => {
  const { borderTopStyle, borderTopWidth, borderBottomStyle, borderBottomWidth } = getComputedStyle(element, pseudo)
  return (borderTopStyle !== 'none' && parseFloat(borderTopWidth) >= 1) || (borderBottomStyle !== 'none' && parseFloat(borderBottomWidth) >= 1)
}
const isOutlined = (element: Element | null, pseudo?: string) => {
  if (!element) return false
  const { outlineStyle, outlineWidth } = getComputedStyle(element, pseudo)
  return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2
}

/** What the person's own colours make invisible: a surface or a field without an edge, a focus without an outline. */
export function unframed(root: ShadowRoot): string[] {
  const found = new Set<string>()
  for (const surface of root.querySelectorAll('.panel')) if (!isEdged(surface)) found.add(`no edge: ${short(surface)}`)
  for (const field of root.querySelectorAll('.button, .stepper, [type=number], .segments, .bar, .choices li')) {
    if (field.checkVisibility() && !isEdged(field) && !field.closest('.stepper')) found.add(`no edge: ${short(field)}`)
  }
  for (const control of root.querySelectorAll<HTMLElement>('button, a[href], input, select')) {
    if (!control.checkVisibility()) continue
    control.focus()
    if (root.activeElement !== control) continue
    const shown = isOutlined(control) || isOutlined(control.nextElementSibling) || isOutlined(control, '::before')
    if (!shown) found.add(`no outline when focused: ${short(control)}`)
  }
  return [...found]
}
