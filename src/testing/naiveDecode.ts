import type { Board } from '#domain/board/board.ts'
import { ROLES } from '#domain/board/kind.ts'
import { LIMITS } from '#domain/board/limits.ts'
import type { FieldSpec, FieldSpecs } from '#domain/board/property.ts'
import { blockRecord } from '#domain/board/records/block.ts'
import { boardBrief } from '#domain/board/records/brief.ts'
import { edgeRecord } from '#domain/board/records/edge.ts'
import { boardEstimate } from '#domain/board/records/estimate.ts'
import { boardInterview } from '#domain/board/records/interview.ts'
import { momentRecord } from '#domain/board/records/moment.ts'
import type { RecordSpec } from '#domain/board/records/recordType.ts'
import { boardSettings } from '#domain/board/records/settings.ts'
import { tickRecord } from '#domain/board/records/tick.ts'
import { tradeoffRecord } from '#domain/board/records/tradeoff.ts'
import { zoneRecord } from '#domain/board/records/zone.ts'

type Fields = Record<string, unknown>

/** Thrown at the first thing that is wrong; which it is does not matter here. */
class Refused extends Error {}

function must(holds: boolean): asserts holds {
  if (!holds) throw new Refused()
}

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-'

function readId(value: unknown): string {
  must(typeof value === 'string' && value.length >= 1 && value.length <= 64)
  must([...value].every((letter) => LETTERS.includes(letter)))
  must(value !== '__proto__' && value !== 'constructor' && value !== 'prototype')
  return value
}

function isControl(letter: string): boolean {
  const code = letter.codePointAt(0) ?? 0x20
  return code < 0x20 || (code >= 0x7f && code < 0xa0) || code === 0x2028 || code === 0x2029
}

function cleanLetter(letter: string): string {
  const code = letter.codePointAt(0) ?? 0
  if (code >= 0xd800 && code <= 0xdfff) return '\ufffd'
  return isControl(letter) ? ' ' : letter
}

const readOneLine = (letters: readonly string[]): string =>
  letters
    .map((letter, i) => (isControl(letter) && i > 0 && isControl(letters[i - 1] ?? '') ? '' : cleanLetter(letter)))
    .join('')

function readLines(letters: readonly string[]): string {
  let text = ''
  for (const [i, letter] of letters.entries()) {
    if (letter === '\n') text += letters[i - 1] === '\r' ? '' : '\n'
    else text += letter === '\r' ? '\n' : cleanLetter(letter)
  }
  return text
}

/** Letter by letter: what is no letter becomes a space, on one line a whole run of it; half a letter becomes the sign for that. */
function readText(value: unknown, maxLength: number, multiline: boolean): string {
  must(typeof value === 'string')
  const letters = [...value]
  must(letters.length <= maxLength)
  return multiline ? readLines(letters) : readOneLine(letters)
}

function readValue(value: unknown, spec: FieldSpec): unknown {
  if (spec.type === 'id' || spec.type === 'ref') return readId(value)
  if (spec.type === 'text') return readText(value, spec.maxLength, spec.multiline === true)
  if (spec.type === 'flag') {
    must(value === true || value === false)
    return value
  }
  if (spec.type === 'number') {
    must(typeof value === 'number' && spec.min <= value && value <= spec.max)
    must(spec.integer !== true || Math.floor(value) === value)
    return value === 0 ? 0 : value
  }
  if (spec.type === 'records') {
    must(Array.isArray(value) && value.length <= spec.maxItems)
    return value.map((entry) => readFields(entry, spec.fields))
  }
  must(spec.type === 'choice' || spec.type === 'set')
  const options = new Set<unknown>(spec.options)
  if (spec.type === 'choice') {
    must(options.has(value))
    return value
  }
  must(Array.isArray(value) && new Set(value).size === value.length)
  must(value.every((entry) => options.has(entry)))
  return value
}

function readFields(value: unknown, specs: FieldSpecs): Fields {
  must(isRecord(value))
  const read: Fields = {}
  for (const field of Object.keys(value)) {
    const spec = Object.entries(specs).find(([name]) => name === field)?.[1]
    must(spec !== undefined)
    read[field] = readValue(value[field], spec)
  }
  for (const [field, { required }] of Object.entries(specs)) must(!required || field in read)
  return read
}

function readList(value: unknown, { fields, most }: RecordSpec): Fields[] {
  must(Array.isArray(value) && value.length <= most)
  return value.map((entry, order) => ({ ...readFields(entry, fields), order }))
}

function readKeys(value: unknown, keys: readonly string[]): Fields {
  must(isRecord(value))
  must(Object.keys(value).sort().join() === [...keys].sort().join())
  return value
}

function checkWhole({ blocks, edges, zones, tradeoffs, moments, ticks }: Readonly<Record<string, Fields[]>>): void {
  const all = [blocks, edges, zones, tradeoffs, moments, ticks].flatMap((list) => list ?? [])
  must(new Set(all.map(({ id }) => id)).size === all.length)
  const isOn = (list: Fields[] | undefined, id: unknown) => list?.some((record) => record.id === id) === true
  for (const { kind, role, zone } of blocks ?? []) {
    must(role === undefined || ((ROLES as Record<string, readonly unknown[]>)[String(kind)] ?? []).includes(role))
    must(zone === undefined || isOn(zones, zone))
  }
  for (const { from, to } of edges ?? []) must(isOn(blocks, from) && isOn(blocks, to))
  for (const zone of zones ?? []) {
    let at: Fields | undefined = zone
    for (let steps = 0; at?.parent !== undefined; steps++) {
      const { parent }: Fields = at
      at = zones?.find(({ id }) => id === parent)
      must(at !== undefined && steps <= (zones?.length ?? 0))
    }
  }
}

function readFile(text: string): Board {
  must(text.length <= LIMITS.fileBytes)
  const file = readKeys(JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text), [
    'format',
    'version',
    'board',
  ])
  must(file.format === 'tierboard' && [1, 2, 3, 4].includes(file.version as number))
  must(isRecord(file.board))
  // The first version had no trade-offs, and the first three no estimates and interviews.
  const version = file.version as number
  const later = [
    ...(version < 2 ? [['tradeoffs', []]] : []),
    ...(version < 4
      ? [
          ['estimate', {}],
          ['interview', {}],
          ['moments', []],
          ['ticks', []],
        ]
      : []),
  ]
  const parts = readKeys({ ...Object.fromEntries(later), ...file.board }, [
    'settings',
    'brief',
    'estimate',
    'interview',
    'blocks',
    'edges',
    'zones',
    'tradeoffs',
    'moments',
    'ticks',
  ])
  const lists = {
    blocks: readList(parts.blocks, blockRecord),
    edges: readList(parts.edges, edgeRecord),
    zones: readList(parts.zones, zoneRecord),
    tradeoffs: readList(parts.tradeoffs, tradeoffRecord),
    moments: readList(parts.moments, momentRecord),
    ticks: readList(parts.ticks, tickRecord),
  }
  checkWhole(lists)
  const settings = readFields(parts.settings, boardSettings.fields)
  const brief = readFields(parts.brief, boardBrief.fields)
  const estimate = readFields(parts.estimate, boardEstimate.fields)
  const interview = readFields(parts.interview, boardInterview.fields)
  return { settings, brief, estimate, interview, ...lists } as unknown as Board
}

/**
 * The board in a file's text, or undefined when there is anything wrong with it: a second decoder, written from the file format in
 * the README and the tables of fields, that shares nothing with the first.
 */
export function naiveDecode(text: string): Board | undefined {
  try {
    return readFile(text)
  } catch (error) {
    if (error instanceof Refused || error instanceof SyntaxError) return undefined
    throw error
  }
}
