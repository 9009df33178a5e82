/** Something the pointer does on the canvas; `does` is what it is for, `how` is written like a key. */
export interface GestureHint {
  readonly does: string
  readonly how: string
}

/** What can be done on the canvas with a pointer, for the sheet of shortcuts; no command stands behind these. */
export const GESTURES: readonly GestureHint[] = [
  { does: 'Pan the board', how: 'Scroll, or Space and drag' },
  { does: 'Zoom in and out', how: 'Ctrl and scroll, or pinch' },
  { does: 'Select an area', how: 'Drag on the empty board' },
  { does: 'Select more', how: 'Shift and click' },
  { does: 'Move a block', how: 'Drag it' },
  { does: 'Connect two blocks', how: 'Drag from a side of one' },
  { does: 'Add the next block', how: 'Drop the edge on the empty board' },
  { does: 'Edit a label', how: 'Double-click' },
  { does: 'Open a board', how: 'Drop its file on the window' },
]
