/** A text that the board has not followed, and the one that it was typed over. */
export interface Draft {
  readonly over: string
  readonly text: string
}

/** Keeps one draft, or none, for the next visit. */
export interface Drafts {
  readonly load: () => Draft | undefined
  readonly save: (draft: Draft | undefined) => void
}
