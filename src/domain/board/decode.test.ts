import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryBoard } from '#testing/boardArbitrary.ts'
import { decodeBoard } from './decode.ts'
import { decodeBoardText } from './decodeBoardText.ts'
import { describeProblem } from './describeProblem.ts'
import { encodeBoard } from './encodeBoard.ts'
import { LIMITS } from './limits.ts'

const BLOCK = { id: 'a', kind: 'app', label: 'Orders', tier: 'business', x: 0, y: 0 }
const EDGE = { id: 'e', from: 'a', to: 'a', kind: 'request' }

const file = (board: object = {}) => ({
  format: 'tierboard',
  version: 1,
  board: { settings: { name: 'B', direction: 'right' }, brief: {}, blocks: [BLOCK], edges: [], zones: [], ...board },
})

/** The sentences a value is refused with; empty when it is accepted. */
function sentences(value: unknown): readonly string[] {
  const decoded = decodeBoard(value)
  return decoded.ok ? [] : decoded.error.map(describeProblem)
}

const textSentences = (text: string) => {
  const decoded = decodeBoardText(text)
  return decoded.ok ? [] : decoded.error.map(describeProblem)
}

const withBlock = (fields: object) => file({ blocks: [{ ...BLOCK, ...fields }] })
const withEdge = (fields: object) => file({ edges: [{ ...EDGE, ...fields }] })
const zone = (id: string, parent?: string) => ({ id, label: id, ...(parent === undefined ? {} : { parent }) })

describe('a refusal names the place and the fault', () => {
  const cases: readonly (readonly [string, unknown, string])[] = [
    ['a list', [], 'The file is not a Tierboard board.'],
    ['another format', { format: 'other', version: 1 }, 'The file is not a Tierboard board.'],
    ['a newer version', { ...file(), version: 5 }, 'The file has version 5, but only versions up to 4 can be read.'],
    ['a list that its version has missing', { ...file(), version: 3 }, '“tradeoffs” is missing.'],
    ['a list of its own version missing', file({ blocks: undefined }), '“blocks” is missing.'],
    ['a list that is none in an old version', { ...file(), board: [] }, 'The board must be an object, not a list.'],
    ['no board', { format: 'tierboard', version: 1 }, '“board” is missing.'],
    ['an unknown list', file({ strokes: [] }), '“strokes” is not a known field.'],
    ['blocks as object', file({ blocks: {} }), '“blocks” must be a list, not an object.'],
    ['a block as text', file({ blocks: ['x'] }), 'Block 1: the entry must be an object, not “x”.'],
    [
      'bad replicas',
      file({ blocks: [BLOCK, { ...BLOCK, id: 'b', label: 'Feed', replicas: -3 }] }),
      'Block 2 (“Feed”): replicas must be a whole number from 1 to 1,000,000, not -3.',
    ],
    [
      'half a replica',
      withBlock({ replicas: 1.5 }),
      'Block 1 (“Orders”): replicas must be a whole number from 1 to 1,000,000, not 1.5.',
    ],
    [
      'NaN',
      withBlock({ x: Number.NaN }),
      'Block 1 (“Orders”): x must be a number from -1,000,000 to 1,000,000, not NaN.',
    ],
    [
      'a million milliards',
      withBlock({ x: 1e15 }),
      'Block 1 (“Orders”): x must be a number from -1,000,000 to 1,000,000, not 1000000000000000.',
    ],
    [
      'a little less',
      withBlock({ x: 1e15 - 1 }),
      'Block 1 (“Orders”): x must be a number from -1,000,000 to 1,000,000, not 999,999,999,999,999.',
    ],
    [
      '1e308',
      withBlock({ y: 1e308 }),
      'Block 1 (“Orders”): y must be a number from -1,000,000 to 1,000,000, not 1e+308.',
    ],
    [
      'infinity',
      file({ brief: { dau: Infinity } }),
      'Brief: dau must be a whole number from 0 to 1,000,000,000,000, not Infinity.',
    ],
    ['a hit rate of 7', withBlock({ hit: 7 }), 'Block 1 (“Orders”): hit must be a number from 0 to 1, not 7.'],
    ['a share that is NaN', withEdge({ share: Number.NaN }), 'Edge 1: share must be a number from 0 to 1, not NaN.'],
    ['a share as text', withEdge({ share: 'NaN' }), 'Edge 1: share must be a number, not “NaN”.'],
    ['a share that is null', withEdge({ share: null }), 'Edge 1: share must be a number, not null.'],
    ['negative retries', withEdge({ retries: -1 }), 'Edge 1: retries must be a whole number from 0 to 100, not -1.'],
    [
      'too much availability',
      file({ brief: { availability: 100.1 } }),
      'Brief: availability must be a number from 0 to 100, not 100.1.',
    ],
    ['a peak as text', file({ brief: { peakReadQps: '10k' } }), 'Brief: peakReadQps must be a number, not “10k”.'],
    ['a brief flag as null', file({ brief: { realtime: null } }), 'Brief: realtime must be true or false, not null.'],
    [
      'an unknown consistency',
      file({ brief: { consistency: 'some' } }),
      'Brief: consistency must be one of strong, eventual, not “some”.',
    ],
    ['features as a list', file({ brief: { features: [] } }), 'Brief: features must be a text, not a list.'],
    ['an unknown brief field', file({ brief: { budget: 1 } }), 'Brief: budget is not a known field.'],
    [
      'a role of another kind',
      withBlock({ role: 'primary' }),
      'Block 1 (“Orders”): role of kind app must be one of service, bff, worker, analytics, not “primary”.',
    ],
    [
      'a role where none is',
      withBlock({ kind: 'lb', role: 'service' }),
      'Block 1 (“Orders”): a block of kind lb has no role, so role cannot be “service”.',
    ],
    [
      'a long label',
      withBlock({ label: 'x'.repeat(100_000) }),
      `Block 1 (“${'x'.repeat(40)}…”): label may have at most 200 characters, not 100,000.`,
    ],
    ['a label as number', withBlock({ label: 7 }), 'Block 1: label must be a text, not 7.'],
    ['a missing label', file({ blocks: [{ ...BLOCK, label: undefined }] }), 'Block 1: label is missing.'],
    ['an unknown field', withBlock({ colour: 'red' }), 'Block 1 (“Orders”): colour is not a known field.'],
    ['an order', withBlock({ order: 3 }), 'Block 1 (“Orders”): order is not a known field.'],
    [
      '__proto__ as id',
      withBlock({ id: '__proto__' }),
      'Block 1 (“Orders”): id must be 1 to 64 letters, digits, “_” or “-”, and no reserved name, not “__proto__”.',
    ],
    ['a flag as text', withBlock({ dlq: 'yes' }), 'Block 1 (“Orders”): dlq must be true or false, not “yes”.'],
    ['a set twice', withBlock({ features: ['dns', 'dns'] }), 'Block 1 (“Orders”): features names “dns” twice.'],
    [
      'a strange member',
      withBlock({ features: ['dns', 'x'] }),
      'Block 1 (“Orders”): features[1] must be one of dns, waf, cdn, not “x”.',
    ],
    ['equal block ids', file({ blocks: [BLOCK, BLOCK] }), 'Block 2 (“Orders”): id “a” is used before, by block 1.'],
    [
      'a block and an edge with one id',
      file({ edges: [{ ...EDGE, id: 'a' }] }),
      'Edge 1: id “a” is used before, by block 1.',
    ],
    [
      'a dangling edge',
      file({ edges: [{ ...EDGE, to: 'gone' }] }),
      'Edge 1: to names the block “gone”, which is not on the board.',
    ],
    [
      'a missing zone',
      withBlock({ zone: 'z' }),
      'Block 1 (“Orders”): zone names the zone “z”, which is not on the board.',
    ],
    [
      'a missing parent',
      file({ zones: [zone('p', 'q')] }),
      'Zone 1 (“p”): parent names the zone “q”, which is not on the board.',
    ],
    ['its own parent', file({ zones: [zone('p', 'p')] }), 'Zone 1 (“p”): parent leads in a circle: “p” in “p”.'],
    [
      'a circle',
      file({ zones: [zone('o', 'p'), zone('p', 'q'), zone('q', 'p')] }),
      'Zone 2 (“p”): parent leads in a circle: “p” in “q” in “p”.',
    ],
    [
      'an unknown direction',
      file({ settings: { name: '', direction: 'left' } }),
      'Settings: direction must be one of right, down, not “left”.',
    ],
    [
      'too many zones',
      file({ zones: Array(2001).fill(zone('z')) }),
      '“zones” may have at most 2,000 entries, not 2,001.',
    ],
    [
      'too many blocks',
      file({ blocks: Array(10_001).fill(BLOCK) }),
      '“blocks” may have at most 10,000 entries, not 10,001.',
    ],
    [
      'too many edges',
      file({ edges: Array(30_001).fill(EDGE) }),
      '“edges” may have at most 30,000 entries, not 30,001.',
    ],
  ]
  test.each(cases)('%s', (_, value, sentence) => {
    expect(sentences(value)).toEqual([sentence])
  })

  test('an unknown kind, with the kinds there are', () => {
    expect(sentences(withBlock({ kind: 'kafka' }))[0]).toMatch(
      /^Block 1 \(“Orders”\): kind must be one of lb, .*generic, not “kafka”\.$/,
    )
  })
})

describe('the text of a file', () => {
  test('that is not JSON is refused with the place the parser names', () => {
    expect(textSentences('{"format": "tierboard",\n  "version": 1')).toEqual([
      'The file is not valid JSON (line 2, column 15).',
    ])
    expect(textSentences('{"format": "tier\nboard"}')).toEqual(['The file is not valid JSON (line 1, column 17).'])
    expect(textSentences('')).toEqual(['The file is not valid JSON (line 1, column 1).'])
    expect(textSentences('hello')[0]).toMatch(/^The file is not valid JSON/)
  })

  test('of more than 50 MB is refused before it is parsed', () => {
    expect(textSentences(' '.repeat(LIMITS.fileBytes + 1))).toEqual(['The file is larger than 50 MB.'])
  })

  test('with __proto__ as a key is refused and reaches no prototype', () => {
    const text = JSON.stringify(file()).replace('"kind"', '"__proto__":{"polluted":true},"kind"')
    expect(textSentences(text)).toEqual(['Block 1 (“Orders”): __proto__ is not allowed as a field.'])
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  test('may begin with a byte order mark', () => {
    expect(decodeBoardText(`\ufeff${JSON.stringify(file())}`).ok).toBe(true)
  })
})

test('line breaks and control characters in a label become a space; notes keep their lines', () => {
  const decoded = decodeBoard(withBlock({ label: 'a\r\n\tb\u0000c', notes: 'one\r\ntwo\u0007' }))
  expect(decoded.ok && decoded.value.blocks[0]).toMatchObject({ label: 'a b c', notes: 'one\ntwo ' })
})

test('a label of 200 emoji fits', () => {
  expect(decodeBoard(withBlock({ label: '😀'.repeat(200) })).ok).toBe(true)
  expect(decodeBoard(withBlock({ label: '😀'.repeat(201) })).ok).toBe(false)
})

test('at most 20 problems are named', () => {
  const blocks = Array.from({ length: 100 }, (_, i) => ({ ...BLOCK, id: `b${i}`, kind: 'nope' }))
  expect(sentences(file({ blocks }))).toHaveLength(20)
})

test('what was written reads back as the same board, and is written the same again', () => {
  fc.assert(
    fc.property(arbitraryBoard(), (board) => {
      const text = encodeBoard(board)
      const decoded = decodeBoardText(text)
      expect(decoded).toEqual({ ok: true, value: board })
      expect(decoded.ok && encodeBoard(decoded.value)).toBe(text)
      expect(text.endsWith('}\n')).toBe(true)
    }),
    { numRuns: 300 },
  )
})

test('any value is decoded or refused in sentences, never with a throw', () => {
  const anything = fc.anything({
    withNullPrototype: true,
    withSparseArray: true,
    withBigInt: true,
    withDate: true,
    withMap: true,
  })
  fc.assert(
    fc.property(
      fc.oneof(
        anything,
        fc.record({ format: fc.constant('tierboard'), version: fc.constant(1), board: anything }),
        fc.record({ blocks: anything, edges: anything, settings: anything }).map(file),
      ),
      (value) => {
        for (const sentence of sentences(value)) expect(sentence).toMatch(/^[^a-z].*\.$/s)
      },
    ),
    { numRuns: 1000 },
  )
  fc.assert(fc.property(fc.string(), (text) => void textSentences(text)))
})

test('a file of the first version is read as a board without trade-offs', () => {
  const decoded = decodeBoard(file())
  expect(decoded.ok && decoded.value.tradeoffs).toEqual([])
})

test('trade-offs come back in their order, of rules that no longer exist too', () => {
  const tradeoffs = ['z', 'y'].map((id) => ({ id, rule: 'gone-rule', says: 'It was so.', reason: 'Fine for now.' }))
  const decoded = decodeBoard({ ...file({ tradeoffs }), version: 2 })
  expect(decoded.ok && decoded.value.tradeoffs.map(({ id, order }) => [id, order])).toEqual([
    ['z', 0],
    ['y', 1],
  ])
  expect(sentences({ ...file({ tradeoffs: [{ ...tradeoffs[0], reason: 7 }] }), version: 2 })).toEqual([
    'Trade-off 1: reason must be a text, not 7.',
  ])
})
