import { expect, test } from 'vitest'
import { frontMatter } from './frontMatter.ts'

test.each([
  ['---\ntitle: a\n---\nA', { lines: 3, settings: false, title: 'a' }],
  ['\n \n---\n---', { lines: 4, settings: false }],
  [' --- \nconfig:\n---', { lines: 3, settings: true }],
  ['---\ntitle: a\nconfig:\n  look: neo\n---', { lines: 5, settings: true, title: 'a' }],
  ['---\n\n  \n  title: a\n---', { lines: 5, settings: false, title: 'a' }],
  ['---\n    \n  title: a\n    title: b\n---', { lines: 5, settings: false, title: 'a' }],
  ['---\n  title: |\n    a\n\n    b\n  config: x\n---', { lines: 7, settings: true, title: 'a b' }],
  ['---\ntitle: >-\n  a\n  b\n---', { lines: 5, settings: false, title: 'a b' }],
  ['---\ntitle: |2\n\n---', { lines: 4, settings: false }],
  ['---\ntitle : a\n---', { lines: 3, settings: false, title: 'a' }],
  ['---\ntitle:a\n---', { lines: 3, settings: false }],
  ['---\ntitle: a#b #c\n---', { lines: 3, settings: false, title: 'a#b' }],
  ['---\ntitle: #c\n---', { lines: 3, settings: false, title: '#c' }],
  ['---\ntitle: a   # c\n---', { lines: 3, settings: false, title: 'a' }],
  ['---\ntitle: a\ntitle: b\n---', { lines: 4, settings: false, title: 'a' }],
  ['---\n \n  title: a\n---', { lines: 4, settings: false, title: 'a' }],
  ['---\n  title: |\n    a\n \n    b\n---', { lines: 6, settings: false, title: 'a b' }],
  ['---\ntitle: |\nconfig: x\n---', { lines: 4, settings: true }],
  ['---\ntitle: ~\n---', { lines: 3, settings: false }],
  ["---\ntitle: 'it''s' # c\n---", { lines: 3, settings: false, title: "it's" }],
  ['---\ntitle: "a\\"b"\n---\n---', { lines: 3, settings: false, title: 'a"b' }],
])('of %j', (text, matter) => {
  expect(frontMatter(text)).toEqual(matter)
})

test.each(['', '\n', 'A\n---\n---', '---', '---\ntitle: a', '----\n---', '-- -\n---'])('%j has none', (text) => {
  expect(frontMatter(text)).toBeUndefined()
})
