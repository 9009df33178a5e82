import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { wordsOutside } from '#testing/wordsOutside.ts'

const SRC = join(dirname(fileURLToPath(import.meta.url)), '..')

/** Where no words may stand; `fields` are those of a catalogue that name a listed thing. */
const SCREENS: readonly { readonly folder: string; readonly fields?: readonly string[] }[] = [{ folder: 'panels' }]

/** Texts that read like words and are none, each with what it is. */
const NO_WORDS: Readonly<Record<string, string>> = {
  'input, select, textarea': 'finds the control of a field',
  Escape: 'a key',
  Files: 'what a drag says that it brings',
  'typing x1': 'tells one burst of typing from the next',
}

const filesIn = (folder: string): readonly string[] =>
  readdirSync(join(SRC, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.test)\.tsx?$/.test(entry.name))
    .map((entry) => relative(SRC, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort()

const foundIn = (file: string, fields: readonly string[] = []) =>
  wordsOutside(file, readFileSync(join(SRC, file), 'utf8'), { fields, texts: Object.keys(NO_WORDS) })

test.each(SCREENS)('$folder shows the words of the catalogue and none of its own', ({ folder, fields }) => {
  const files = filesIn(folder)
  expect(files).not.toEqual([])
  const outside = files.flatMap((file) =>
    foundIn(file, fields).map(({ line, words }) => `src/${file}:${line} ${words}`),
  )
  expect(outside).toEqual([])
})
