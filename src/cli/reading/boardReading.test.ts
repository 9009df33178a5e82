import { expect, test } from 'vitest'
import { boardText } from '#testing/diagramSamples.ts'
import { recordLines } from './boardReading.ts'

test('each record has the line of its id, whatever labels say', () => {
  const text = boardText('C:client(say "id": "D"), D:sql; C->D')
  const lineOf = recordLines(text)
  const lines = text.split('\n')
  for (const id of ['C', 'D', 'e1']) expect(lines[(lineOf(id) ?? 0) - 1]).toContain(`"id": "${id}"`)
  expect(lineOf('X')).toBeUndefined()
})

test('a text on one line, or with an id below its name, is read as well', () => {
  expect(recordLines('{"blocks":[{"id":"a"},{"id":"b"}]}')('b')).toBe(1)
  const lineOf = recordLines('{\r\n"id"\r\n:\r\n"a",\r\n"id": "b"}')
  expect([lineOf('a'), lineOf('b')]).toEqual([2, 5])
})
