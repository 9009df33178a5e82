import * as fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import type { BlockId } from '#domain/board/board.ts'
import type { Change } from '#domain/board/change.ts'
import { naiveBoard, naivelyChanged } from '#testing/naiveBoard.ts'
import { naiveDocument } from '#testing/naiveDocument.ts'
import { naiveHistory } from '#testing/naiveHistory.ts'
import { testClock } from '#testing/ports.ts'
import { runs } from '#testing/runs.ts'
import { arbitraryTabActions, type TabAction } from '#testing/tabActions.ts'
import { createBoardDocument } from './boardDocument.ts'
import { mapsOf } from './codec.ts'
import { readBoard } from './readModel.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }))
afterEach(() => void vi.useRealTimers())

/** A tab twice: the document, and the naive one beside it; what each deed sent waits in the outbox. */
function openTab(number: 1 | 2) {
  const opened = createBoardDocument({ clock: testClock })
  const document = { ...opened, board: () => opened.state.getState().board }
  document.doc.clientID = number
  const naive = naiveDocument(number)
  const history = naiveHistory(naive)
  const outbox: { updates: Uint8Array[]; news: ReturnType<typeof naive.news> }[] = []
  let updates: Uint8Array[] = []
  let title = 0
  document.doc.on('update', (update, origin) => {
    if (origin !== 'remote') updates.push(update)
  })
  const sending = (act: () => void) => {
    act()
    const news = naive.news()
    expect({ sends: updates.length }).toEqual({ sends: news.length > 0 ? 1 : 0 })
    if (news.length > 0) outbox.push({ updates, news })
    updates = []
  }
  return {
    document,
    outbox,
    apply: (changes: readonly Change[], merge: string | undefined) =>
      sending(() => {
        title++
        document.apply(changes, { title: String(title), ...(merge ? { merge } : {}) })
        history.record(naivelyChanged(naive.stored(), changes), String(title), merge)
      }),
    applyQuietly: (changes: readonly Change[]) =>
      sending(() => {
        document.applyQuietly(changes)
        naive.become(naivelyChanged(naive.stored(), changes))
      }),
    travel: (direction: 'undo' | 'redo') =>
      sending(() => {
        document[direction]()
        history.travel(direction)
      }),
    pause: () => {
      vi.setSystemTime(Date.now() + 1000)
      history.pause()
    },
    hear: (sent: readonly (typeof outbox)[number][]) => {
      for (const { updates, news } of sent) {
        for (const update of updates) Y.applyUpdate(document.doc, update, 'remote')
        naive.hear(news)
      }
    },
    expectAlike: () => {
      const { board, canUndo, canRedo, undoTitle, redoTitle } = document.state.getState()
      expect(storedIn(document.doc)).toEqual(plain(naive.stored()))
      expect(board).toEqual(naiveBoard(naive.stored()))
      expect(readBoard(document.doc)).toEqual(board)
      expect({ undo: undoTitle, redo: redoTitle }).toEqual(history.titles())
      expect({ canUndo, canRedo }).toEqual({ canUndo: undoTitle !== undefined, canRedo: redoTitle !== undefined })
    },
  }
}

function storedIn(doc: Y.Doc): object {
  const { settings, brief, estimate, interview, ...lists } = mapsOf(doc)
  const records = Object.entries(lists).flatMap(([type, map]) =>
    [...map].map(([id, record]) => [`${type}/${id}`, record.toJSON()]),
  )
  return Object.fromEntries([
    ['settings', settings.toJSON()],
    ['brief', brief.toJSON()],
    ['estimate', estimate.toJSON()],
    ['interview', interview.toJSON()],
    ...records,
  ])
}

const plain = (stored: ReturnType<ReturnType<typeof naiveDocument>['stored']>): object =>
  Object.fromEntries([...stored].map(([key, fields]) => [key, Object.fromEntries(fields)]))

type Tab = ReturnType<typeof openTab>

const MEET: TabAction = { does: 'meet' }

function meet([left, right]: readonly [Tab, Tab]): void {
  left.hear(right.outbox.splice(0))
  right.hear(left.outbox.splice(0))
}

function act(tabs: readonly [Tab, Tab], action: TabAction): void {
  if (action.does === 'meet') {
    meet(tabs)
    return
  }
  const [tab, other] = action.tab === 0 ? tabs : [tabs[1], tabs[0]]
  if (action.does === 'apply') tab.apply(action.changes, action.merge)
  else if (action.does === 'applyQuietly') tab.applyQuietly(action.changes)
  else if (action.does === 'hear') tab.hear(other.outbox.splice(0, action.count))
  else if (action.does === 'pause') for (const each of tabs) each.pause()
  else tab.travel(action.does)
}

/** Both tabs once they have done all this and met, each having done after every action what its naive one did. */
function tabsThatDid(actions: readonly TabAction[]): readonly [Tab, Tab] {
  const tabs = [openTab(1), openTab(2)] as const
  for (const action of [...actions, MEET]) {
    act(tabs, action)
    for (const tab of tabs) tab.expectAlike()
  }
  expect(tabs[1].document.board()).toEqual(tabs[0].document.board())
  return tabs
}

test('two tabs that edit, undo and redo, hearing of each other late, do what a naive history of theirs does', () => {
  fc.assert(
    fc.property(arbitraryTabActions, (actions) => void tabsThatDid(actions)),
    runs(250),
  )
})

const put = (tab: 0 | 1, kind: 'cdn' | 'app'): TabAction[] => {
  const record = { id: 'b1', kind, tier: 'edge', label: 'a', x: 0, y: 0, order: 0 }
  return [{ tab, does: 'apply', changes: [{ op: 'put', type: 'block', record } as unknown as Change] }, MEET]
}

test('what the other tab says of a block is not shown once the block is taken back to a kind that does not have it', () => {
  const tls: Change = { op: 'patch', type: 'block', id: 'b1' as BlockId, fields: { tls: false } }
  const actions: TabAction[] = [...put(0, 'app'), ...put(0, 'cdn'), { tab: 1, does: 'apply', changes: [tls] }, MEET]
  const [told] = tabsThatDid(actions)
  expect(told.document.board().blocks).toMatchObject([{ kind: 'cdn', tls: false }])
  const [here] = tabsThatDid([...actions, { tab: 0, does: 'undo' }])
  expect(here.document.board().blocks[0]).not.toHaveProperty('tls')
  const [again] = tabsThatDid([...actions, { tab: 0, does: 'undo' }, { tab: 0, does: 'redo' }])
  expect(again.document.board().blocks).toMatchObject([{ kind: 'cdn', tls: false }])
})

const patch = (tab: 0 | 1, fields: { name?: string; dataSize?: number | undefined }): TabAction[] => [
  { tab, does: 'apply', changes: [{ op: 'patch', type: 'settings', fields } as Change], merge: 'm' },
  MEET,
]

test('a step of which one part was taken back by hand and the other overtaken stands again once its value does', () => {
  const [here] = tabsThatDid([
    ...patch(0, { name: 'a', dataSize: 1 }),
    ...patch(1, { name: 'b' }),
    ...patch(0, { dataSize: undefined }),
    ...patch(1, { name: 'a' }),
  ])
  expect(here.document.state.getState()).toMatchObject({ canUndo: true, undoTitle: '1' })
})
