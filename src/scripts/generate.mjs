// Writes what is made from lists, so that it is never written by hand: the import rules of biome.json, the index in
// src/README.md and the published schema of board files.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runnerImport } from 'vite'
import { biomeOverrides } from './house.mjs'
import { ROOT, runTool } from './runTool.mjs'

const { module } = await runnerImport(join(ROOT, 'src/scripts/generate/generated.ts'), {
  root: ROOT,
  configFile: false,
})
/** @type {typeof import('./generate/generated.ts')} */
const { publishedSchema, withIndex } = /** @type {any} */ (module)

writeFileSync(join(ROOT, 'public/tierboard.schema.json'), publishedSchema())

const index = join(ROOT, 'src/README.md')
writeFileSync(index, withIndex(readFileSync(index, 'utf8'), join(ROOT, 'src')))

const path = join(ROOT, 'biome.json')
const biome = JSON.parse(readFileSync(path, 'utf8'))
const others = biome.overrides.filter((/** @type {object} */ override) => !JSON.stringify(override).includes('"group"'))
writeFileSync(path, JSON.stringify({ ...biome, overrides: [...biomeOverrides(), ...others] }, undefined, 2))
process.exitCode = await runTool(['@biomejs/biome', 'biome'], ['format', '--write', 'biome.json'])
