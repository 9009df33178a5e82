import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { arbitraryBoard } from '#testing/boardArbitrary.ts'
import { arbitraryChanges } from '#testing/changeArbitrary.ts'
import { openTabs } from '#testing/openTabs.ts'
import { runs } from '#testing/runs.ts'
import { problemsOf } from '#testing/selectionArbitrary.ts'
import { readBoard } from './readModel.ts'

type Tab = ReturnType<typeof openTabs>['here']

const arbitraryTab = fc.constantFrom('here' as const, 'there' as const)

const arbitraryDeeds = fc.array(
  fc.oneof(
    fc.record({ tab: arbitraryTab, does: fc.constant('apply' as const), make: arbitraryChanges }),
    fc.record({ tab: arbitraryTab, does: fc.constant('applyQuietly' as const), make: arbitraryChanges }),
    fc.record({ tab: arbitraryTab, does: fc.constantFrom('undo' as const, 'redo' as const) }),
    // Hears of any one of the other's changes, whichever came before it, and maybe not for the last time.
    fc.record({ tab: arbitraryTab, does: fc.constant('hear' as const), which: fc.nat(), again: fc.boolean() }),
  ),
  { maxLength: 14, size: 'max' },
)

/** What a tab sent that the other has not heard of, from now on. */
function outboxOf({ doc }: Tab): Uint8Array[] {
  const outbox: Uint8Array[] = []
  doc.on('update', (update, origin) => {
    if (origin !== 'remote') outbox.push(update)
  })
  return outbox
}

function expectSound({ doc, state, board }: Tab): void {
  expect(readBoard(doc)).toEqual(board())
  expect(problemsOf(board())).toEqual([])
  const { canUndo, canRedo, undoTitle, redoTitle } = state.getState()
  expect({ canUndo, canRedo }).toEqual({ canUndo: undoTitle !== undefined, canRedo: redoTitle !== undefined })
}

type Deed = typeof arbitraryDeeds extends fc.Arbitrary<(infer T)[]> ? T : never

function travel(tab: Tab, direction: 'undo' | 'redo'): void {
  const { canUndo, canRedo } = tab.state.getState()
  expect(tab[direction]()).toBe(direction === 'undo' ? canUndo : canRedo)
}

function hear(tab: Tab, waiting: Uint8Array[], { which, again }: { which: number; again: boolean }): void {
  const at = which % Math.max(waiting.length, 1)
  const update = waiting[at]
  if (update) Y.applyUpdate(tab.doc, update, 'remote')
  if (!again) waiting.splice(at, 1)
}

function perform(tab: Tab, waiting: Uint8Array[], deed: Deed): void {
  if (deed.does === 'apply') tab.apply(deed.make(tab.board()), { title: 'Change' })
  else if (deed.does === 'applyQuietly') tab.applyQuietly(deed.make(tab.board()))
  else if (deed.does === 'hear') hear(tab, waiting, deed)
  else travel(tab, deed.does)
}

test('two tabs that edit, undo and hear of each other in any order show sound boards all the time, and the same in the end', () => {
  fc.assert(
    fc.property(arbitraryBoard({ maxBlocks: 3, maxEdges: 3, maxZones: 3 }), arbitraryDeeds, (start, deeds) => {
      const { here, there, exchange } = openTabs(start)
      const [ofHere, ofThere] = [outboxOf(here), outboxOf(there)]
      for (const deed of deeds) {
        const [tab, waiting] = deed.tab === 'here' ? [here, ofThere] : [there, ofHere]
        perform(tab, waiting, deed)
        expectSound(tab)
      }
      exchange()
      for (const tab of [here, there]) expectSound(tab)
      expect(there.board()).toEqual(here.board())
    }),
    runs(150),
  )
})
