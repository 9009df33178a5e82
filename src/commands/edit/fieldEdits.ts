import { BLOCK_PROPERTIES, type BlockPropertyId } from '#domain/board/blockProperties.ts'
import type { BlockId, Board, Ids, Records, RecordType, Singles } from '#domain/board/board.ts'
import type { Change } from '#domain/board/change.ts'
import { sameValue } from '#domain/board/fieldValues.ts'
import { findRecord } from '#domain/board/lookup.ts'
import { BOARD_SHAPE } from '#domain/board/records/catalogue.ts'
import { listIn, singleIn } from '#domain/board/records/recordType.ts'
import type { Edit } from '#domain/edits/edit.ts'
import { toggled } from '#domain/edits/toggled.ts'
import { commandWords } from '#words/commands.ts'
import type { BoardEdit, Joining } from '../boardEdit.ts'

/** A field of some records of one type. */
type FieldOfRecords = {
  readonly [T in RecordType]: {
    readonly of: T
    readonly ids: readonly Ids[T][]
    readonly field: Exclude<keyof Records[T], 'id' | 'order'> & string
  }
}[RecordType]

/** A field of what a board has once. */
type FieldOfSingle = {
  readonly [S in keyof Singles]: { readonly of: S; readonly field: keyof Singles[S] & string }
}[keyof Singles]

type Field = FieldOfRecords | FieldOfSingle

/** What a field that a person sets can hold; undefined is "not stated". */
type FieldValue = string | number | boolean | readonly string[] | undefined

/** What a field is to be. */
export type FieldToSet = Field & {
  readonly value: FieldValue
  /** a visit to the field, during which all that is typed is one step; without it, what is typed quickly is one */
  readonly visit?: string
}

/** How far two writes of one burst of typing may lie apart, in milliseconds; a busy page is late. */
const BURST = 3000

const TITLES: Readonly<Record<string, string>> = {
  'block label': commandWords.rename,
  'edge label': commandWords.rename,
  'zone label': commandWords.rename,
  'block role': commandWords.changeRole,
  'settings name': commandWords.renameBoard,
}

const specOf = ({ of, field }: Field) =>
  [...BOARD_SHAPE.singles, ...BOARD_SHAPE.records].find(({ type }) => type === of)?.fields[field]

function titleOf(args: Field): string {
  const spec = specOf(args)
  const title = spec && 'title' in spec ? spec.title : undefined
  return TITLES[`${args.of} ${args.field}`] ?? commandWords.change(typeof title === 'string' ? title : args.field)
}

/** Typing into one field of the same records is one step; what is chosen is a step each time. */
function joinsOf(args: FieldToSet): Joining {
  if (args.visit !== undefined) return { merge: args.visit, mergeWithin: Number.POSITIVE_INFINITY }
  const type = specOf(args)?.type
  if (type !== 'text' && type !== 'number') return {}
  return { merge: `type:${args.of}:${args.field}:${'ids' in args ? args.ids.join() : ''}`, mergeWithin: BURST }
}

/** The changes that give the field of each record that is there the value for it; none where it has that already. */
function changesOf(board: Board, args: Field, valueAt: (index: number) => FieldValue): readonly Change[] {
  const { of, field } = args
  const patchTo = (record: object | undefined, value: FieldValue, id?: string): readonly Change[] => {
    if (!record || sameValue((record as Readonly<Record<string, unknown>>)[field], value)) return []
    return [{ op: 'patch', type: of, ...(id === undefined ? {} : { id }), fields: { [field]: value } } as Change]
  }
  if (!('ids' in args)) return patchTo(singleIn(board, { type: of }), valueAt(0))
  const spec = BOARD_SHAPE.records.find(({ type }) => type === of)
  const records = spec ? listIn(board, spec) : []
  return args.ids.flatMap((id, i) => patchTo(findRecord(records, id), valueAt(i), id))
}

/** A card may grow by what stands on it. */
const roomOf = (args: Field): Pick<Edit, 'room'> =>
  args.of === 'block' ? { room: { around: args.ids, ifGrown: true } } : {}

/** Sets a field of records, or of what the board has once; undefined takes it away. */
export const setField: BoardEdit<FieldToSet> = {
  id: 'set-field',
  title: titleOf,
  edit: (board, args) => ({ changes: changesOf(board, args, () => args.value), ...roomOf(args) }),
  joins: joinsOf,
}

/** Gives a field of records the values it had, one for each record, as a part of the typing that changed them. */
export const putFieldBack: BoardEdit<FieldOfRecords & { readonly values: readonly FieldValue[] }> = {
  id: 'put-field-back',
  title: titleOf,
  edit: (board, args) => ({ changes: changesOf(board, args, (i) => args.values[i]), ...roomOf(args) }),
  joins: (args) => joinsOf({ ...args, value: undefined }),
}

/** Puts one option into a set of blocks or takes it out; the other options of each stay as they are. */
export const toggleOption: BoardEdit<{
  readonly ids: readonly BlockId[]
  readonly field: BlockPropertyId
  readonly option: string
  readonly on: boolean
}> = {
  id: 'toggle-option',
  title: ({ field }) => titleOf({ of: 'block', ids: [], field }),
  edit: (board, { ids, field, option, on }) => {
    const spec = BLOCK_PROPERTIES[field]
    const options = spec.type === 'set' ? spec.options : []
    const next = (id: BlockId) =>
      toggled(options, findRecord(board.blocks, id)?.[field] as readonly string[] | undefined, { option, on })
    return { changes: changesOf(board, { of: 'block', ids, field }, (i) => next(ids[i] as BlockId)) }
  },
}
