import { type Decode, decodeList, decodeObject } from '#shared/decode.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import type { Board } from './board.ts'
import { checkReferences } from './checkReferences.ts'
import { decodeFields } from './decodeField.ts'
import {
  BLOCK_FIELDS,
  BRIEF_FIELDS,
  EDGE_FIELDS,
  type FieldSpecs,
  SETTINGS_FIELDS,
  TRADEOFF_FIELDS,
  ZONE_FIELDS,
} from './fields.ts'
import { LIMITS } from './limits.ts'
import { MIGRATIONS } from './migrations/catalogue.ts'
import type { FileContent } from './migrations/migration.ts'
import type { Problem } from './problem.ts'

/** What a board file says it is. */
export const FILE_FORMAT = 'tierboard'
/** The version of the board files this code writes, and the newest it reads. */
export const FILE_VERSION = MIGRATIONS.length + 1

/** Gives each record its place in the list as `order`. */
const decodeRecords = (specs: FieldSpecs, limit: number): Decode<unknown> => {
  const list = decodeList(decodeFields(specs), limit)
  return (value, path, report) => list(value, path, report)?.map((record, order) => ({ ...record, order }))
}

const required = (decode: Decode<unknown>) => ({ decode, required: true })

const decodeContent = decodeObject(
  new Map([
    ['settings', required(decodeFields(SETTINGS_FIELDS))],
    ['brief', required(decodeFields(BRIEF_FIELDS))],
    ['blocks', required(decodeRecords(BLOCK_FIELDS, LIMITS.blocks))],
    ['edges', required(decodeRecords(EDGE_FIELDS, LIMITS.edges))],
    ['zones', required(decodeRecords(ZONE_FIELDS, LIMITS.zones))],
    ['tradeoffs', required(decodeRecords(TRADEOFF_FIELDS, LIMITS.tradeoffs))],
  ]),
)

// The content's paths start at the board, which is what a reader of the file counts in.
const decodeFile = decodeObject(
  new Map([
    ['format', required((value) => value)],
    ['version', required((value) => value)],
    ['board', required((value, _path, report) => decodeContent(value, '', report))],
  ]),
)

const field = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined

function wrongFile(value: unknown): Problem | undefined {
  const version = field(value, 'version')
  const known = field(value, 'format') === FILE_FORMAT && typeof version === 'number' && Number.isInteger(version)
  if (Array.isArray(value) || !known || version < 1) return { code: 'not-a-board', path: '' }
  if (version > FILE_VERSION) return { code: 'newer-version', path: '', version, supported: FILE_VERSION }
  return undefined
}

/** The content of a file as the newest version writes it; what does not look like a board is left for the decoder to refuse. */
function migrated(value: unknown): unknown {
  const board = field(value, 'board')
  const from = field(value, 'version') as number
  if (typeof board !== 'object' || board === null || Array.isArray(board)) return value
  const newest = MIGRATIONS.slice(from - 1).reduce((content, { migrate }) => migrate(content), board as FileContent)
  return { ...(value as object), board: newest }
}

function named(problem: Problem, value: unknown): Problem {
  const [, list, index] = /^(blocks|edges|zones)\[(\d+)\]/.exec(problem.path) ?? []
  if (list === undefined || index === undefined) return problem
  const name = field(field(field(field(value, 'board'), list), index), 'label')
  return typeof name === 'string' && name.trim() !== '' ? { ...problem, name } : problem
}

/** The board in the parsed content of a board file, or up to 20 problems with it; never throws, never changes its input. */
export function decodeBoard(value: unknown): Result<Board, readonly Problem[]> {
  const wrong = wrongFile(value)
  if (wrong) return fail([wrong])
  const problems: Problem[] = []
  const report = (problem: Problem): undefined => {
    if (problems.length < LIMITS.problems) problems.push(named(problem, value))
  }
  const board = decodeFile(migrated(value), '', report)?.board as Board | undefined
  if (board && problems.length === 0) for (const problem of checkReferences(board)) report(problem)
  return board && problems.length === 0 ? ok(board) : fail(problems)
}
