import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

function weigh(text) {
  const bytes = Buffer.from(text)
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
  return { minified: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotliCompressSync(bytes, { params }).length }
}

/** Each file is compressed by itself, as it is sent. */
export function weighAll(texts) {
  const sum = { minified: 0, gzip: 0, brotli: 0 }
  for (const text of texts) for (const [name, bytes] of Object.entries(weigh(text))) sum[name] += bytes
  return sum
}
