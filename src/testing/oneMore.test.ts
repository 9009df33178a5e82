import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** Entries that the product does not have: in which catalogue, from which file, and behind which other entry. */
const MORE = [
  {
    catalogue: 'src/domain/blocks/kinds/catalogue.ts',
    name: 'graphDatabase',
    file: '#testing/graphDatabase.ts',
    behind: 'genericBox',
  },
  {
    catalogue: 'src/canvas/tools/catalogue.ts',
    name: 'pointTool',
    file: '#testing/pointTool.ts',
    behind: 'labelTool',
  },
]

test('one file and one line are all that compiles a kind of blocks, and a tool, in', () => {
  const place = mkdtempSync(join(tmpdir(), 'one-more-'))
  try {
    cpSync(join(ROOT, 'src'), join(place, 'src'), { recursive: true })
    cpSync(join(ROOT, 'package.json'), join(place, 'package.json'))
    symlinkSync(join(ROOT, 'node_modules'), join(place, 'node_modules'))
    for (const { catalogue, name, file, behind } of MORE) {
      const text = readFileSync(join(place, catalogue), 'utf8')
      expect(text).toContain(`  ${behind},\n`)
      const longer = text.replace(`  ${behind},\n`, `  ${behind},\n  ${name},\n`)
      writeFileSync(join(place, catalogue), `import { ${name} } from '${file}'\n${longer}`)
    }
    const project = {
      extends: join(ROOT, 'tsconfig.json'),
      include: ['src'],
      exclude: ['src/**/*.test.*', 'src/testing', 'src/scripts'],
    }
    writeFileSync(join(place, 'tsconfig.json'), JSON.stringify(project))
    const typescript = join(ROOT, 'node_modules/typescript/bin/tsc')
    const compiled = spawnSync(process.execPath, [typescript, '-p', place], { encoding: 'utf8' })
    expect([compiled.stdout, compiled.status]).toEqual(['', 0])
  } finally {
    rmSync(place, { recursive: true })
  }
})
