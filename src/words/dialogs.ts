import { plural } from '#shared/plural.ts'

/** The dialogs over the board; they load together. */
export const dialogWords = {
  choices: {
    noMatch: 'Nothing matches.',
    more: (count: number) => `${count} more; type to narrow the list.`,
  },

  boards: {
    title: 'Boards in this browser',
    list: 'Boards',
    reading: 'Reading the boards of this browser…',
    unreadable: 'The boards of this browser could not be read. Open a board file instead.',
    none: 'No boards are kept in this browser yet.',
    untitled: 'Untitled board',
    openNow: 'Open now',
    /** `age` is how long ago it was changed */
    facts: (blocks: number, age: string) => `${blocks.toLocaleString('en-GB')} ${plural(blocks, 'block')} · ${age}`,
    justNow: 'just now',
    delete: 'Delete',
    deleteNamed: (name: string) => `Delete ${name}`,
    deleteAsked: (name: string) => `Delete “${name}”?`,
    deleteForGood: (name: string) => `Delete “${name}” for good?`,
    deleteBoard: 'Delete board',
    keep: 'Keep',
    newBoard: 'New board',
    notOpened: 'The board could not be opened.',
    notDeleted: 'The board could not be deleted.',
    notMade: 'A new board could not be made.',
    keptHere: 'Kept in this browser only. Save as file to keep a copy.',
    keptHereForNow:
      'Kept in this browser only, which may clear them when it runs short of space. Save as file to keep a copy.',
  },

  connect: {
    title: (blocks: string) => `Connect ${blocks} to`,
    placeholder: (blocks: string) => `Connect ${blocks} to…`,
    called: (block: string, others: number) => (others > 0 ? `“${block}” and ${others} more` : `“${block}”`),
    thisBlock: 'this block',
    onBoard: 'On the board',
    newBlock: 'New block',
    add: (kind: string) => `Add ${kind}`,
    addNamed: (name: string) => `Add “${name}”`,
    /** what an edge will lead to, taken out of the list by a comma */
    taken: (names: readonly string[]) => `Connects to ${names.join(', ')}`,
    takeBack: (name: string) => `Take “${name}” back`,
    ways: 'Enter connects, a comma adds another',
    connected: 'connected already',
    itself: 'itself',
  },

  diagrams: {
    title: (file: string) => `Diagrams in “${file}”`,
    list: 'Diagrams',
    diagram: (number: number) => `Diagram ${number}`,
    line: (line: number) => `Line ${line.toLocaleString('en-GB')}`,
    drawing: 'Drawing…',
    noPreview: 'No preview of this one',
  },

  export: {
    title: 'Export',
    mermaid: 'Mermaid',
    picture: 'Picture',
    board: 'Board',
    theme: 'Theme of the picture',
    themes: { light: 'Light', dark: 'Dark' },
    scale: 'Scale of a PNG',
    transparent: 'Transparent background',
    marks: 'Marks of products',
    preview: (board: string) => `${board}, as it will be saved`,
    notDrawn: 'The picture could not be drawn.',
  },

  find: {
    title: 'Find a block on the board',
    list: 'Blocks on the board',
    placeholder: 'Label, kind or technology',
  },

  nextBlock: 'What comes next?',
  blockHere: 'Which block?',

  saveOver: {
    title: (file: string) => `“${file}” has changed`,
    explained:
      'Another program wrote to this file after it was last opened or saved here. Saving over it replaces what that program wrote.',
    leave: 'Leave the file alone',
    saveAs: 'Save as another file…',
    saveOver: 'Save over it',
  },

  shortcuts: {
    title: 'Keyboard shortcuts',
    list: 'All shortcuts',
    bareKeys: (modifier: string) => `Keys without ${modifier} work while the board has the focus.`,
    pointer: 'Pointer',
    /** what the pointer does on the canvas, and how; no command stands behind these */
    gestures: [
      { does: 'Pan the board', how: 'Scroll, or Space and drag' },
      { does: 'Zoom in and out', how: 'Ctrl and scroll, or pinch' },
      { does: 'Select an area', how: 'Drag on the empty board' },
      { does: 'Select more', how: 'Shift and click' },
      { does: 'Move a block', how: 'Drag it' },
      { does: 'Place it freely', how: 'Drag with Ctrl, on a Mac with Cmd' },
      { does: 'Copy a block', how: 'Alt and drag' },
      { does: 'Add a block at a place', how: 'Double-click on the empty board' },
      { does: 'Connect two blocks', how: 'Drag from a side of one' },
      { does: 'Add the next block', how: 'Drop the edge on the empty board' },
      { does: 'Edit a label', how: 'Double-click' },
      { does: 'Open a board', how: 'Drop its file on the window' },
    ],
    walk: 'Walk',
    /** how the keyboard comes to what is on the board; these keys belong to no command */
    steps: [
      { does: 'Come to the board, or leave it', how: 'Tab' },
      { does: 'Go to the next block or edge', how: 'Arrow keys, while nothing is selected' },
      { does: 'Go to the first or the last', how: 'Home or End' },
      { does: 'Select it', how: 'Enter or Space' },
      { does: 'Let go of it', how: 'Escape' },
    ],
  },

  unsaved: {
    title: 'This board is not saved',
    explained: (name: string) =>
      `“${name}” is not in the storage of this browser. If you leave it now, it is gone unless you save it as a file.`,
    leave: 'Leave without saving',
    stay: 'Stay',
  },
} as const
