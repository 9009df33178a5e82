import { type Decode, decodeList, decodeObject } from '#shared/decode.ts'
import { onceFor } from '#shared/onceFor.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import type { Board } from './board.ts'
import { checkReferences } from './checkReferences.ts'
import { decodeFields } from './decodeField.ts'
import { FILE_FORMAT, fileVersion } from './fileVersion.ts'
import { LIMITS } from './limits.ts'
import { withoutUnnamed } from './onlyNamed.ts'
import type { Problem } from './problem.ts'
import { BOARD_SHAPE } from './records/catalogue.ts'
import { migratedFields } from './records/migrations.ts'
import type { BoardShape, RecordSpec, SingleSpec, StoredFields } from './records/recordType.ts'

/** Gives each record its place in the list as `order`. */
const decodeRecords = ({ fields, most }: RecordSpec): Decode<unknown> => {
  const list = decodeList(decodeFields(fields), most)
  return (value, path, report) => {
    const records = list(value, path, report)
    // Set on the record itself, which nobody else has yet. Engines give copies made by spreading a hidden shape each, with which
    // every look at a field of a board takes ten times as long.
    for (const [order, record] of records?.entries() ?? []) (record as { order?: number }).order = order
    return records
  }
}

const required = (decode: Decode<unknown>) => ({ decode, required: true })

const fileDecoder = onceFor(({ singles, records }: BoardShape) => {
  const decodeContent = decodeObject(
    new Map([
      ...singles.map(({ type, fields }) => [type, required(decodeFields(fields))] as const),
      ...records.map((spec) => [spec.list, required(decodeRecords(spec))] as const),
    ]),
  )
  // The content's paths start at the board, which is what a reader of the file counts in.
  return decodeObject(
    new Map([
      ['format', required((value) => value)],
      ['version', required((value) => value)],
      ['board', required((value, _path, report) => decodeContent(value, '', report))],
    ]),
  )
})

const field = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined

function wrongFile(value: unknown, supported: number): Problem | undefined {
  const version = field(value, 'version')
  const known = field(value, 'format') === FILE_FORMAT && typeof version === 'number' && Number.isInteger(version)
  if (Array.isArray(value) || !known || version < 1) return { code: 'not-a-board', path: '' }
  return version > supported ? { code: 'newer-version', path: '', version, supported } : undefined
}

/** The content of a file as the newest version writes it; what does not look like a board is left for the decoder to refuse. */
function migrated(value: unknown, { singles, records }: BoardShape): unknown {
  const board = field(value, 'board')
  const version = field(value, 'version') as number
  if (typeof board !== 'object' || board === null || Array.isArray(board)) return value
  const once = singles.filter(({ since }) => since > version).map(({ type, empty }) => [type, empty] as const)
  const lists = records.filter(({ since }) => since > version).map(({ list }) => [list, []] as const)
  const parts: Record<string, unknown> = { ...Object.fromEntries<unknown>([...once, ...lists]), ...board }
  const step = (spec: RecordSpec | SingleSpec, fields: unknown) =>
    typeof fields === 'object' && fields !== null ? migratedFields(spec, version, fields as StoredFields) : fields
  for (const spec of singles) if (spec.migrations) parts[spec.type] = step(spec, parts[spec.type])
  for (const spec of records) {
    const all = spec.migrations && parts[spec.list]
    if (Array.isArray(all)) parts[spec.list] = all.map((fields) => step(spec, fields))
  }
  return { ...(value as object), board: parts }
}

/** The problem with the label of the record that it is in. */
function named(problem: Problem, value: unknown): Problem {
  const [, list, index] = /^(\w+)\[(\d+)\]/.exec(problem.path) ?? []
  if (list === undefined || index === undefined) return problem
  const name = field(field(field(field(value, 'board'), list), index), 'label')
  return typeof name === 'string' && name.trim() !== '' ? { ...problem, name } : problem
}

/** The board in the parsed content of a board file, or up to 20 problems with it; never throws, never changes its input. */
export function decodeBoard(value: unknown, shape = BOARD_SHAPE): Result<Board, readonly Problem[]> {
  const wrong = wrongFile(value, fileVersion(shape))
  if (wrong) return fail([wrong])
  const problems: Problem[] = []
  const report = (problem: Problem): undefined => {
    if (problems.length < LIMITS.problems) problems.push(named(problem, value))
  }
  const board = fileDecoder(shape)(migrated(value, shape), '', report)?.board as Board | undefined
  if (board && problems.length === 0) for (const problem of checkReferences(board, shape)) report(problem)
  return board && problems.length === 0 ? ok(withoutUnnamed(board, shape.records)) : fail(problems)
}
