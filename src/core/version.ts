/** A text that sorts as the version does: numbers by their value, a pre-release before its release. */
export const versionKey = (version: unknown): string => {
  const parts = (['string', 'number'].includes(typeof version) && String(version) || '0').split('+')[0]!.replace(/^v/, '').split(/[-.]/)
  if (parts.length === 3) parts.push('~')
  return parts.join('-').replace(/\d+/g, digits => digits.padStart(16))
}
