/** A text that sorts as the version does: numbers by their value, a pre-release before its release. */
export const versionKey = (version: unknown): string => {
  const known = typeof version === 'number' || typeof version === 'string' ? String(version) : ''
  const parts = (known || '0').split('+')[0]!.replace(/^v/, '').split(/[-.]/)
  if (parts.length === 3) parts.push('~')
  return parts.map(part => (/^\d+$/.test(part) ? part.padStart(16) : part)).join('-')
}
