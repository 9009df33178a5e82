import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { HOUSES } from '#scripts/house.mjs'

const SRC = dirname(fileURLToPath(import.meta.url))

/** A folder with so many files of code has a README, and so has each in the table, each topic of rules and each stage of routing. */
const MANY_FILES = 6
const WITH_README = ['domain/flow/rules', 'domain/layout/routing']
const README_LINES = 15

const FILES = readdirSync(SRC, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(SRC, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
const CODE = FILES.filter((file) => /\.(tsx?|mjs)$/.test(file))
const READMES = FILES.filter((file) => /(?:^|\/)README\.md$/.test(file))

const read = (file: string): string => readFileSync(join(SRC, file), 'utf8')
const linesOf = (file: string): readonly string[] => read(file).trimEnd().split('\n')
const isTest = (file: string): boolean => /\.test\.tsx?$/.test(file)

test(`a folder says in a README of at most ${README_LINES} lines what lives in it`, () => {
  const holding = (folder: string) => CODE.filter((file) => dirname(file) === folder && !isTest(file)).length
  const folders = new Set(CODE.map(dirname).filter((folder) => folder !== '.'))
  const asked = [...folders].filter((folder) => holding(folder) >= MANY_FILES || WITH_README.includes(dirname(folder)))
  const lacking = new Set([...Object.keys(HOUSES), ...asked].filter((folder) => !FILES.includes(`${folder}/README.md`)))
  expect([...lacking]).toEqual([])
  const long = READMES.filter((file) => file !== 'README.md' && linesOf(file).length > README_LINES)
  expect(long).toEqual([])
})

test('what a README names is there', () => {
  const words = new Set(CODE.flatMap((file) => read(file).match(/\w+/g) ?? []))
  const isThere = (folder: string, name: string): boolean => {
    const path = name.replace(/\/$/, '')
    const places = [join(folder, path), path, join('..', path)].map((place) => join(SRC, place))
    return places.some((place) => existsSync(place))
  }
  const missing = READMES.flatMap((file) => {
    const text = read(file).replace(/\n<!-- written by[\s\S]*/, '')
    const links = [...text.matchAll(/\]\(([^)#:]+)\)/g)].map((match) => match[1] ?? '')
    const quoted = [...text.matchAll(/`([^`\n]+)`/g)].map((match) => match[1] ?? '')
    const paths = quoted.filter((name) => /^[\w./-]*(?:\/[\w./-]*|\.(?:tsx?|mjs|md))$/.test(name))
    const names = quoted.filter((name) => /^\w+$/.test(name) && !words.has(name))
    return [...[...links, ...paths].filter((name) => !isThere(dirname(file), name)), ...names].map(
      (name) => `src/${file} names ${name}`,
    )
  })
  expect(missing).toEqual([])
})
