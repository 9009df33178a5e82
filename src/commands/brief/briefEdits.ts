import { isClient } from '#domain/blocks/predicates.ts'
import type { Block, BlockId, Board, Tick } from '#domain/board/board.ts'
import { BRIEF_PROPERTIES, type Brief } from '#domain/board/briefProperties.ts'
import { applyChanges, type Change } from '#domain/board/change.ts'
import { sameValue } from '#domain/board/fieldValues.ts'
import { LIMITS } from '#domain/board/limits.ts'
import { blockNear } from '#domain/edits/addBlock.ts'
import type { Edit } from '#domain/edits/edit.ts'
import type { ReadyFeature } from '#domain/interview/brief/features.ts'
import { itemOf, itemsOf, listOf, moveItem, withItem, withLineAt } from '#domain/interview/brief/lines.ts'
import { type BriefListId, type Question, stubPlace, tickOf } from '#domain/interview/brief/questions.ts'
import { setTick } from '#domain/interview/ticks.ts'
import { characterCount } from '#shared/plainText.ts'
import { briefSheetWords } from '#words/briefSheet.ts'
import type { BoardEdit } from '../boardEdit.ts'
import type { EditCommand } from '../command.ts'

/** The change that gives the brief these values; none where it has them, or where a list would grow too long. */
function patchOf(brief: Brief, fields: Brief): readonly Change[] {
  const tooLong = Object.entries(fields).some(([field, value]) => {
    const spec = BRIEF_PROPERTIES[field as keyof Brief]
    return spec.type === 'text' && typeof value === 'string' && characterCount(value) > spec.maxLength
  })
  const isNew = Object.entries(fields).some(([field, value]) => !sameValue(brief[field as keyof Brief], value))
  return tooLong || !isNew ? [] : [{ op: 'patch', type: 'brief', fields }]
}

/** Which item of a list, counted from 0, goes to which place of another; to its end by itself. */
export interface BriefItemMove {
  readonly from: BriefListId
  readonly to: BriefListId
  readonly index: number
  readonly place?: number | undefined
}

/** Moves an item from one list of the brief to another, or to another place of its own. */
export const moveBriefItem: BoardEdit<BriefItemMove> = {
  id: 'move-brief-item',
  title: ({ to }) => briefSheetWords.moveTo(BRIEF_PROPERTIES[to].title),
  edit: ({ brief }, { from, to, index, place }) => {
    const items = itemsOf(brief[from])
    if (from === to)
      return { changes: patchOf(brief, { [from]: listOf(withLineAt(items, index, place ?? 0)) } as Brief) }
    const moved = moveItem([brief[from], brief[to]], index, place)
    return { changes: moved ? patchOf(brief, { [from]: moved[0], [to]: moved[1] } as Brief) : [] }
  },
}

/** Adds the line of a feature to the first version, and states what it says of the fields that rules read. */
export const takeFeature: BoardEdit<ReadyFeature> = {
  id: 'take-feature',
  title: ({ line }) => briefSheetWords.takeOver(line),
  edit: ({ brief }, { line, sets }) => {
    const features = withItem(brief.features, line)
    return { changes: patchOf(brief, { ...(features === undefined ? {} : { features }), ...sets }) }
  },
}

/** Adds the item that the answer to a question completes, and ticks the question; where it is there already, nothing. */
export const askQuestion: BoardEdit<Question> = {
  id: 'ask-question',
  title: ({ asks }) => briefSheetWords.ask(asks),
  edit: (board, question, newId) => {
    const { field, stub } = question
    const list = board.brief[field as BriefListId]
    if (stub === undefined || stubPlace(list, question) >= 0) return { changes: [] }
    const added = patchOf(board.brief, { [field]: withItem(list, `${stub} ·`) } as Brief)
    if (added.length === 0) return { changes: [] }
    const ticked = setTick(board, { of: tickOf(question), mark: 'done', on: true }, newId('t') as Tick['id'])
    return { changes: [...added, ...ticked] }
  },
}

/** Ticks a question by hand, or takes that back. */
export const tickQuestion: BoardEdit<{ readonly question: Question; readonly on: boolean }> = {
  id: 'tick-question',
  title: ({ question }) => briefSheetWords.tick(question.asks),
  edit: (board, { question, on }, newId) => ({
    changes: setTick(board, { of: tickOf(question), mark: 'done', on }, newId('t') as Tick['id']),
  }),
}

const nameOf = (line: string): string => [...itemOf(line).text].slice(0, LIMITS.blockLabel).join('')

/** The users of the brief that no client of the board is named after. */
export function usersToPut({ blocks, brief }: Pick<Board, 'blocks' | 'brief'>): readonly string[] {
  const there = new Set(blocks.filter(isClient).map(({ label }) => label.toLowerCase()))
  const names = new Map(itemsOf(brief.users).map((line) => [nameOf(line).toLowerCase(), nameOf(line)]))
  return [...names].flatMap(([key, name]) => (there.has(key) || key === '' ? [] : [name]))
}

/** Puts a client on the board for each user of the brief that has none yet. */
export const putUsersOnBoard: EditCommand['edit'] = ({ board, newId }): Edit => {
  const put: Block[] = []
  let grown = board
  for (const label of usersToPut(board)) {
    const block = blockNear(grown, { id: newId('b') as BlockId, kind: 'client', label }, { x: 0, y: 0 })
    put.push(block)
    grown = applyChanges(grown, [{ op: 'put', type: 'block', record: block }])
  }
  const ids = put.map(({ id }) => id)
  return put.length === 0
    ? { changes: [], why: briefSheetWords.allUsersAreThere }
    : {
        changes: put.map((record): Change => ({ op: 'put', type: 'block', record })),
        select: ids,
        room: { around: ids, anywhere: true },
      }
}
