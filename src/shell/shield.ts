/** Nothing of ours reaches the host: what throws is reported, and answers as if nothing were known. */
export const shield = <T extends object>(members: T, fallback: { [member in keyof T]?: unknown }, failed: (error: unknown) => void): T => {
  for (const [name, member] of Object.entries(members) as [keyof T, unknown][])
    if (typeof member === 'function')
      Object.assign(members, {
        [name]: (...args: unknown[]) => {
          try {
            return (member as (...all: unknown[]) => unknown)(...args)
          } catch (error) {
            failed(error)
            return fallback[name]
          }
        },
      })
  return members
}
