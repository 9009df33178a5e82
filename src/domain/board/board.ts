import { BOARD_SHAPE, type RECORDS, type SINGLES } from './records/catalogue.ts'
import type { BoardShape, RecordOf, SingleOf } from './records/recordType.ts'

type RecordSpecs = Extract<(typeof RECORDS)[number], { readonly scope: 'board' }>
type SingleSpecs = (typeof SINGLES)[number]

/** The record types of a board by their names. */
export type Records = { readonly [S in RecordSpecs as S['type']]: RecordOf<S> }

/** The name of a record type. */
export type RecordType = keyof Records

/** What a board has once, by name. */
export type Singles = { readonly [S in SingleSpecs as S['type']]: SingleOf<S> }

/** The ids of records by the names of their types. */
export type Ids = { readonly [T in RecordType]: Records[T]['id'] }

/** A building block; see records/block.ts. */
export type Block = Records['block']
/** An arrow between two blocks; see records/edge.ts. */
export type Edge = Records['edge']
/** A named group; see records/zone.ts. */
export type Zone = Records['zone']
/** An accepted finding; see records/tradeoff.ts. */
export type Tradeoff = Records['tradeoff']
/** What is set for a board as a whole; see records/settings.ts. */
export type BoardSettings = Singles['settings']

/** A moment of the interview's clock; see records/moment.ts. */
export type Moment = Records['moment']
/** What a person made of a prompt or question; see records/tick.ts. */
export type Tick = Records['tick']
/** The interview a board is drawn in; see records/interview.ts. */
export type Interview = Singles['interview']

/** The id of a block, unique on its board. */
export type BlockId = Ids['block']
/** The id of an edge, unique on its board. */
export type EdgeId = Ids['edge']
/** The id of a zone, unique on its board. */
export type ZoneId = Ids['zone']
/** The id of an accepted trade-off, unique on its board. */
export type TradeoffId = Ids['tradeoff']

/** Which way the four tiers follow each other: left to right, or top to bottom. */
export type Direction = BoardSettings['direction']

type Lists = { readonly [S in RecordSpecs as S['list']]: readonly RecordOf<S>[] }

/** A whole design as plain data; the records come sorted by `order`, then id. */
export type Board = { readonly [K in keyof (Singles & Lists)]: (Singles & Lists)[K] }

/** A board of a shape with nothing on it. */
export const emptyBoard = ({ singles, records }: BoardShape): Board =>
  Object.fromEntries<unknown>([
    ...singles.map(({ type, empty }) => [type, empty] as const),
    ...records.map(({ list }) => [list, []] as const),
  ]) as unknown as Board

/** A board with nothing on it. */
export const EMPTY_BOARD = emptyBoard(BOARD_SHAPE)
