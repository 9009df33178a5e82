import { minify } from 'terser'

/**
 * The code of a chunk as it is to be shipped, or null where the bundler's own minifier does alone.
 *
 * @param {string} code
 * @param {{ readonly isEntry: boolean }} chunk
 */
export const minifiedFirst = async (code, { isEntry }) => {
  if (!isEntry) return null
  const smaller = await minify(code, { module: true, mangle: false, compress: { ecma: 2022, passes: 4 } })
  return { code: smaller.code ?? code, map: null }
}

/**
 * Makes the code of the first screen smaller than the bundler's own minifier does, which goes over it afterwards and shortens the
 * names; for what loads later that is not worth the time.
 *
 * @returns {import('vite').Plugin}
 */
export const firstMinifyPlugin = () => ({
  name: 'tierboard-first-minify',
  apply: 'build',
  renderChunk: { order: 'post', handler: minifiedFirst },
})
