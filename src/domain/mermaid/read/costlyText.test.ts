import { expect, test } from 'vitest'
import { costlyText } from './costlyText.ts'

const LONG = 'x'.repeat(20_001)

test('a line that is too long is told by its number, also when it is the first', () => {
  expect(costlyText(LONG)).toEqual({ code: 'too-large', characters: 20_001, limit: 20_000, line: 1 })
  expect(costlyText(`flowchart TD\n${LONG}`)).toMatchObject({ code: 'too-large', line: 2 })
  expect(costlyText('x'.repeat(20_000))).toBeUndefined()
})
