import { readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { parseSync } from 'vite'
import { listFiles } from './listFiles.mjs'

/** @typedef {ReadonlyMap<string, readonly string[]>} ImportGraph each file, and the files that import it at run time */
/** @typedef {{ readonly test: string, readonly distance: number }} Reach a test, and how many imports lie between */

const CODE = /\.(tsx?|mjs)$/
const TEST = /\.test\.tsx?$/
/** A worker's file, which is named by its address. */
const WORKER = /new URL\(\s*'(\.[^']+)'/g

/**
 * Who imports whom in the folder src of a project, types left out: they are gone when a test runs.
 *
 * @param {string} root
 * @returns {ImportGraph}
 */
export const readImportGraph = (root) => {
  /** @type {Map<string, string[]>} */
  const importers = new Map()
  const files = listFiles(join(root, 'src')).filter((file) => CODE.test(file))
  for (const file of files.map((each) => `src/${each}`)) {
    if (!importers.has(file)) importers.set(file, [])
    for (const target of importsOf(file, readFileSync(join(root, file), 'utf8')))
      importers.set(target, [...(importers.get(target) ?? []), file])
  }
  return importers
}

/** @param {string} file @param {readonly string[]} specifiers @returns {readonly string[]} the files that are meant, by their paths from the root */
const filesNamed = (file, specifiers) =>
  [...new Set(specifiers)].flatMap((specifier) => {
    const bare = specifier.replace(/\?.*$/, '')
    if (bare.startsWith('#')) return [`src/${bare.slice(1)}`]
    return bare.startsWith('.') ? [posix.join(posix.dirname(file), bare)] : []
  })

/** @param {ReturnType<typeof parseSync>['module']} module */
const atOnce = ({ staticImports, staticExports }) => [
  ...staticImports
    .filter(({ entries }) => entries.length === 0 || entries.some(({ isType }) => !isType))
    .map(({ moduleRequest }) => moduleRequest.value),
  ...staticExports.flatMap(({ entries }) =>
    entries.filter(({ isType }) => !isType).flatMap(({ moduleRequest }) => moduleRequest?.value ?? []),
  ),
]

/**
 * The files of the project that a file imports, by their paths from the root.
 *
 * @param {string} file
 * @param {string} text
 * @returns {readonly string[]}
 */
const importsOf = (file, text) => {
  const { module } = parseSync(file, text)
  return filesNamed(file, [
    ...atOnce(module),
    ...module.dynamicImports.map(({ moduleRequest }) => text.slice(moduleRequest.start + 1, moduleRequest.end - 1)),
    ...[...text.matchAll(WORKER)].map((match) => match[1] ?? ''),
  ])
}

/**
 * The code that is loaded with a file: itself and what it imports, directly or through others, but not on first use.
 *
 * @param {string} root
 * @param {string} entry a path from the root
 * @returns {readonly string[]} paths from the root
 */
export const loadedWith = (root, entry) => {
  const files = new Set([entry])
  for (const file of files) {
    const { module } = parseSync(file, readFileSync(join(root, file), 'utf8'))
    for (const imported of filesNamed(file, atOnce(module))) if (CODE.test(imported)) files.add(imported)
  }
  return [...files].sort()
}

/**
 * The tests that import one of the files, directly or through others: the nearest first, and of those as near the ones whose
 * folder is the nearest. A file that is a test is its own nearest.
 *
 * @param {ImportGraph} graph
 * @param {readonly string[]} files paths from the root
 * @returns {readonly Reach[]}
 */
export const testsReaching = (graph, files) => {
  const distances = new Map(files.map((file) => [file, 0]))
  for (const [file, distance] of distances)
    for (const importer of graph.get(file) ?? []) if (!distances.has(importer)) distances.set(importer, distance + 1)
  const folders = [...new Set(files.map((file) => posix.dirname(file)))]
  const away = (/** @type {string} */ test) =>
    Math.min(...folders.map((folder) => posix.relative(folder, posix.dirname(test)).split('/').filter(Boolean).length))
  return [...distances]
    .filter(([file]) => TEST.test(file))
    .map(([test, distance]) => ({ test, distance, away: distance === 0 ? 0 : away(test) }))
    .sort((a, b) => a.distance - b.distance || a.away - b.away || (a.test < b.test ? -1 : 1))
    .map(({ test, distance }) => ({ test, distance }))
}

/**
 * The tests that read files which no code imports, such as a README: those whose text names one of them.
 *
 * @param {string} root
 * @param {readonly string[]} files paths from the root
 * @returns {readonly string[]}
 */
export const testsNaming = (root, files) => {
  const names = files.filter((file) => !CODE.test(file)).map((file) => posix.basename(file))
  if (names.length === 0) return []
  return listFiles(join(root, 'src'))
    .filter((file) => TEST.test(file))
    .map((file) => `src/${file}`)
    .filter((file) => {
      const text = readFileSync(join(root, file), 'utf8')
      return names.some((name) => text.includes(name))
    })
}
