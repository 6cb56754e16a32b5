/** A storage that costs nothing. */
export function memory() {
  const held = new Map()
  return {
    durable: () => true,
    async commit(keys, change) {
      const { writes, result } = change(keys.map((key) => held.get(key)))
      keys.forEach((key, at) => writes[at] && held.set(key, writes[at]))
      return result
    },
    keys: async () => [...held.keys()],
    erase: async () => true,
    suspend() {},
  }
}
