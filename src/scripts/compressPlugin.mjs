import { readFile, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { listFiles } from './listFiles.mjs'

const TEXT = new Set(['.css', '.html', '.js', '.json', '.svg', '.txt', '.webmanifest'])
// Below this an answer fits one network packet either way.
const SMALLEST_BYTES = 512

const toBrotli = promisify(brotliCompress)
const toGzip = promisify(gzip)

/** @param {string} file */
const compress = async (file) => {
  const content = await readFile(file)
  if (content.length < SMALLEST_BYTES) return
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  }
  const [brotli, gzipped] = await Promise.all([
    toBrotli(content, { params }),
    toGzip(content, { level: constants.Z_BEST_COMPRESSION }),
  ])
  await Promise.all([writeFile(`${file}.br`, brotli), writeFile(`${file}.gz`, gzipped)])
}

/**
 * Puts a Brotli and a gzip copy beside each built text file, for servers that hand out compressed copies.
 *
 * @returns {import('vite').Plugin}
 */
export const compressPlugin = () => ({
  name: 'tierboard-compress',
  apply: 'build',
  writeBundle: {
    order: 'post',
    sequential: true,
    async handler({ dir }) {
      if (!dir) return
      const texts = listFiles(dir).filter((file) => TEXT.has(extname(file)))
      await Promise.all(texts.map((file) => compress(join(dir, file))))
    },
  },
})
