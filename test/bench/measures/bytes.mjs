export const bytes = {
  title: 'Bytes on the page of the host',
  note: 'Minified for ES2022 with what a host needs to start it, to track and to draw. Lazy: what the first message loads (for peers, all that their code may load).',
  columns: { brotli: { label: 'eager, brotli' }, gzip: { label: 'eager, gzip' }, minified: { label: 'eager, minified' }, lazy: { label: 'lazy, brotli' }, styles: { label: 'styles, brotli' } },
  most: 1,
  cases: ({ name, bytes }) => (bytes ? Object.entries(bytes.eager ? { [name]: bytes } : bytes).map(([row, weight]) => ({ row, weight })) : []),
  sample: (world, entry, { weight: { eager, lazy, styles } }) => ({ ...eager, lazy: lazy.brotli, styles: styles.brotli }),
}
