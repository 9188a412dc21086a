import { readdir, readFile, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Plugin } from 'vite'

// The reader of codes is no text, and shrinks like one.
const texts = new Set(['.html', '.js', '.css', '.svg', '.json', '.txt', '.webmanifest', '.wasm'])
/** Below this a smaller body saves no packet. */
const smallest = 1024

const encodings = [
  {
    suffix: '.br',
    encode: (bytes: Buffer) => promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  },
  { suffix: '.gz', encode: (bytes: Buffer) => promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }) },
]

/** Puts beside every text that was built what a server hands out to browsers that take it compressed: once, as small as it gets. */
export function precompressed(): Plugin {
  let folder = ''
  return {
    name: 'healthpass-precompressed',
    apply: 'build',
    configResolved(config) {
      folder = join(config.root, config.build.outDir)
    },
    async closeBundle() {
      await compress(folder)
    },
  }
}

/** Compresses the texts of a folder and of those in it. */
export async function compress(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  await Promise.all(entries
    .filter(entry => entry.isFile() && texts.has(extname(entry.name)))
    .map(async entry => {
      const path = join(entry.parentPath, entry.name)
      const bytes = await readFile(path)
      if (bytes.length < smallest) return
      await Promise.all(encodings.map(async ({ suffix, encode }) => {
        const encoded = await encode(bytes)
        if (encoded.length < bytes.length) await writeFile(path + suffix, encoded)
      }))
    }))
}
