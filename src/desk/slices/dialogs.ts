import type { EmbeddedDiagram } from '#domain/mermaid/read/markdownDiagrams.ts'
import { nothing, type Slice } from './slice.ts'

/** What lies over the board; at most one at a time. */
export type DialogName =
  | 'commands'
  | 'shortcuts'
  | 'connect'
  | 'boards'
  | 'export'
  | 'find'
  | 'rules'
  | 'diagrams'
  | 'unsaved'
  | 'save-over'
  | 'interview'

/** The diagrams of a document that a person chooses from, and where the chosen one is to go. */
export interface OfferedDiagrams {
  /** of the document */
  readonly name: string
  readonly to: 'new' | 'here'
  readonly diagrams: readonly EmbeddedDiagram[]
}

/** A board that is about to be left although it is not saved. */
export interface Leaving {
  readonly go: () => void
  readonly stay: () => void
}

/** The dialog that is open, and what it is about. */
export interface DialogShown {
  readonly dialog: DialogName | undefined
  /** something was chosen in what lay over the board, and is done once that has given the focus back */
  readonly closing: boolean
  /** what the dialog of diagrams offers */
  readonly diagrams: OfferedDiagrams | undefined
  /** what the dialog about an unsaved board decides on */
  readonly leaving: Leaving | undefined
}

export const dialogs: Slice<DialogShown> = {
  dialog: { start: undefined, opened: nothing },
  closing: { start: false, opened: () => false },
  diagrams: { start: undefined, opened: nothing },
  leaving: { start: undefined },
}
