// Builds the command line into dist-cli, or the folder OUT names: plain JavaScript with everything of ours in it, so that
// it runs on every Node we support. npm runs this after an installation and before it packs.
import { chmod } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { ROOT } from './runTool.mjs'

const folder = resolve(ROOT, process.env.OUT ?? 'dist-cli')

// Vite is missing where only what runs was installed; then there is nothing to build with, and no reason to fail.
const vite = await import('vite').catch((/** @type {NodeJS.ErrnoException} */ error) => {
  if (error.code === 'ERR_MODULE_NOT_FOUND') return undefined
  throw error
})

if (vite) {
  await vite.build({
    root: ROOT,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      ssr: 'src/cli/tierboard.ts',
      outDir: folder,
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'tierboard.mjs', chunkFileNames: '[name].mjs' } },
    },
    // These two are large and load on first use; all else goes into the bundle.
    ssr: { noExternal: true, external: ['mermaid', 'jsdom'] },
  })
  await chmod(join(folder, 'tierboard.mjs'), 0o755)
} else console.log('The command line was not built: that takes the packages for development.')
