// What is measured, built as it ships: the app, the bare page beside it, and the functions of the domain.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { compressPlugin } from '../compressPlugin.mjs'
import { ROOT } from '../runTool.mjs'

/**
 * Does something with a new folder outside of the project, and removes it.
 *
 * @template T
 * @param {(folder: string) => Promise<T>} act
 */
export async function withFolder(act) {
  const folder = mkdtempSync(join(tmpdir(), 'tierboard-bench-'))
  try {
    return await act(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Builds the app. @param {string} root of the source @param {string} dist */
export function buildApp(root, dist) {
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js')
  const args = [vite, 'build', '--logLevel', 'error', '--outDir', dist, '--emptyOutDir']
  execFileSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
  return dist
}

/**
 * Builds the app as it was at a commit, with the packages of today.
 *
 * @param {string} ref @param {string} folder an empty one, which takes the source and the build
 */
export function buildAppAt(ref, folder) {
  const source = join(folder, 'source')
  const git = (/** @type {readonly string[]} */ args) => execFileSync('git', args, { cwd: ROOT, stdio: 'pipe' })
  git(['worktree', 'add', '--detach', source, ref])
  try {
    symlinkSync(join(ROOT, 'node_modules'), join(source, 'node_modules'), 'junction')
    buildApp(source, join(folder, 'before'))
  } finally {
    rmSync(join(source, 'node_modules'))
    git(['worktree', 'remove', '--force', source])
  }
  return join(folder, 'before')
}

/** Builds the page that has React Flow and nothing else. @param {string} dist */
export async function buildBare(dist) {
  await build({
    configFile: false,
    logLevel: 'error',
    root: join(ROOT, 'src/scripts/bench/bare'),
    base: './',
    plugins: [react(), compressPlugin()],
    build: { outDir: dist, emptyOutDir: true, target: 'es2022', modulePreload: { polyfill: false } },
  })
  return dist
}

/**
 * Builds what of the domain is measured and gives it to `act`, with the file that was built.
 *
 * @template T
 * @param {(measured: Record<string, any>, file: string) => Promise<T>} act
 */
export async function withMeasured(act) {
  // Inside the project, so that what is built there finds Mermaid, which is not bundled.
  const folder = mkdtempSync(join(ROOT, 'node_modules', '.bench-'))
  try {
    await build({
      configFile: false,
      logLevel: 'error',
      plugins: [react()],
      build: {
        ssr: 'src/scripts/bench/measured.ts',
        outDir: folder,
        emptyOutDir: true,
        target: 'es2022',
        rolldownOptions: { output: { entryFileNames: 'measured.mjs' } },
      },
      ssr: { noExternal: true, external: ['mermaid', 'jsdom'] },
    })
    const file = join(folder, 'measured.mjs')
    return await act(await import(pathToFileURL(file).href), file)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
