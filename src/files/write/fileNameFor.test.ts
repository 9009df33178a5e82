import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { fileNameFor } from './fileNameFor.ts'

test('a plain name is kept, with its letters of any script', () => {
  expect(fileNameFor('News feed', 'tierboard.json')).toBe('News feed.tierboard.json')
  expect(fileNameFor('日本語 Größe', 'svg')).toBe('日本語 Größe.svg')
})

test('separators, leading dots and reserved names do not survive', () => {
  expect(fileNameFor('../../etc/passwd', 'svg')).toBe('etc passwd.svg')
  expect(fileNameFor('.hidden', 'png')).toBe('hidden.png')
  expect(fileNameFor('CON', 'md')).toBe('board CON.md')
  expect(fileNameFor('nul.backup', 'md')).toBe('board nul.backup.md')
  expect(fileNameFor(' . ', 'md')).toBe('board.md')
  expect(fileNameFor('a\u202efdp', 'svg')).toBe('a fdp.svg')
})

test('whatever the name, the file name is short and safe', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (name) => {
      const made = fileNameFor(name, 'tierboard.json')
      expect([...made].length).toBeLessThanOrEqual(80)
      expect(made).toMatch(/^[^/\\:*?"<>|\p{Cc}\p{Cs}.~ -][^/\\:*?"<>|\p{Cc}\p{Cs}]*\.tierboard\.json$/u)
    }),
  )
})
