import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryBoard } from '#testing/boardArbitrary.ts'
import { decodeBoard } from './decode.ts'
import { encodeBoard } from './encodeBoard.ts'
import { fileSchema } from './fileSchema.ts'
import type { ProblemCode } from './problem.ts'

const PUBLISHED = fileURLToPath(new URL('../../../public/tierboard.schema.json', import.meta.url))

/** What JSON Schema cannot say: the schema accepts these files, the decoder refuses them. */
const BEYOND_SCHEMA: readonly ProblemCode[] = ['repeated-id', 'missing-record', 'circle']

const validate = new Ajv2020({ allErrors: false, strict: true, strictTypes: false }).compile(fileSchema())

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** Every object and list in a value, the value itself included. */
function containers(value: Json): (Json[] | { [key: string]: Json })[] {
  if (typeof value !== 'object' || value === null) return []
  return [value, ...Object.values(value).flatMap((entry) => containers(entry))]
}

const STRAY_VALUES: readonly Json[] = [
  ...[
    null,
    true,
    '',
    'x',
    'lb',
    'service',
    'b_0',
    'z_0',
    '__proto__',
    'constructor',
    'a b',
    'x'.repeat(201),
    '😀'.repeat(200),
  ],
  ...[
    -1,
    0,
    0.5,
    1,
    2,
    1e6,
    1e6 + 1,
    1e13,
    1e308,
    -1e308,
    [],
    [[]],
    ['dns'],
    ['dns', 'dns'],
    ['web', 1],
    {},
    { id: 'x' },
  ],
]

/** Overwrites, adds or takes away one entry somewhere in the file; the three numbers choose where and what. */
function mutate(file: Json, [where, key, action]: readonly [number, number, number]): void {
  const all = containers(file)
  const target = all[where % all.length] as Record<string, Json>
  const keys = Object.keys(target)
  const chosen = keys[key % Math.max(keys.length, 1)]
  const value = structuredClone(STRAY_VALUES[action % STRAY_VALUES.length]) as Json
  if (action % 5 === 0 && chosen !== undefined && !Array.isArray(target)) delete target[chosen]
  else if (action % 5 === 1 && !Array.isArray(target))
    Object.defineProperty(target, ['extra', '__proto__', 'order', 'role', 'zone'][key % 5] ?? '', {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    })
  else if (chosen !== undefined) target[chosen] = value
}

function expectAgreement(file: Json): boolean {
  const decoded = decodeBoard(file)
  const codes = decoded.ok ? [] : decoded.error.map(({ code }) => code)
  const refused = codes.some((code) => !BEYOND_SCHEMA.includes(code))
  expect({ accepted: validate(file), codes }).toEqual({ accepted: !refused, codes })
  return decoded.ok
}

test('the published schema is the one built from the code: npm run generate', () => {
  const built = `${JSON.stringify(fileSchema(), null, 2)}\n`
  expect(readFileSync(PUBLISHED, 'utf8')).toBe(built)
})

test('schema and decoder both accept every generated board', () => {
  fc.assert(
    fc.property(arbitraryBoard(), (board) => {
      expect(expectAgreement(JSON.parse(encodeBoard(board)))).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test('schema and decoder agree on files with one to three entries changed', () => {
  let refused = 0
  const numRuns = 1000
  const mutation = fc.tuple(fc.nat(), fc.nat(), fc.nat())
  fc.assert(
    fc.property(
      arbitraryBoard({ maxBlocks: 4, maxEdges: 4 }),
      fc.array(mutation, { minLength: 1, maxLength: 3 }),
      (board, mutations) => {
        const file: Json = JSON.parse(encodeBoard(board))
        for (const where of mutations) mutate(file, where)
        if (!expectAgreement(file)) refused++
      },
    ),
    { numRuns },
  )
  expect(refused).toBeGreaterThan(numRuns / 4)
  expect(refused).toBeLessThan(numRuns)
})

test('schema and decoder agree on any JSON at all', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => void expectAgreement(value as Json)))
})

test('schema and decoder agree on a role for every kind', () => {
  fc.assert(
    fc.property(
      arbitraryBoard({ minBlocks: 1, maxBlocks: 1, maxEdges: 0 }),
      fc.constantFrom('service', 'cache', 'primary', 'queue', 'media', 'logs', 'identity'),
      (board, role) => {
        const file = JSON.parse(encodeBoard(board))
        file.board.blocks[0].role = role
        expectAgreement(file)
      },
    ),
    { numRuns: 300 },
  )
})
