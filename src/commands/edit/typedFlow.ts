import type { ItemId } from '#domain/edits/edit.ts'
import { type FlowEdit, flowEdit } from '#domain/sketch/flowEdit.ts'
import type { FlowRoom } from '#domain/sketch/layFlow.ts'
import { sketchFlow } from '#domain/sketch/sketchFlow.ts'
import type { BoardEdit } from '../boardEdit.ts'

/** A flow to add: its text, what it may go on from, and where it is in sight. */
export interface FlowToAdd {
  readonly text: string
  readonly from: ReadonlySet<ItemId>
  readonly room: FlowRoom
}

/** Adds what a typed flow names and is not there yet; nothing as long as there is a word in it that is not understood. */
export const addTypedFlow: BoardEdit<FlowToAdd, FlowEdit> = {
  id: 'add-typed-flow',
  title: 'Add a typed flow',
  edit: (board, { text, from, room }, newId) => {
    const sketch = sketchFlow(board, text, from)
    const edit = flowEdit(board, sketch, { room, newId })
    const { select: _, ...kept } = edit
    return sketch.unknown.length > 0 ? { ...kept, changes: [] } : edit
  },
}
