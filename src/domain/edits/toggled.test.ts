import { expect, test } from 'vitest'
import { toggled } from './toggled.ts'

const OPTIONS = ['dns', 'waf', 'cdn']

test('an option is put in at its place and taken out again', () => {
  expect(toggled(OPTIONS, ['cdn'], { option: 'dns', on: true })).toEqual(['dns', 'cdn'])
  expect(toggled(OPTIONS, ['dns', 'cdn'], { option: 'dns', on: false })).toEqual(['cdn'])
})

test('nothing chosen is “not stated”', () => {
  expect(toggled(OPTIONS, undefined, { option: 'waf', on: true })).toEqual(['waf'])
  expect(toggled(OPTIONS, ['waf'], { option: 'waf', on: false })).toBeUndefined()
})
