/** A text that the board has not followed, and the one that it was typed over. */
export interface TextDraft {
  readonly over: string
  readonly text: string
  /** what the parts of the text that it was typed over are on the board; without it that text says nothing of its board */
  readonly known?: {
    /** node ids with the ids of their blocks */
    readonly blocks: readonly (readonly [node: string, block: string])[]
    /** the edge of each link, null for one that stands for none */
    readonly edges: readonly (string | null)[]
    readonly read: readonly (readonly [block: string, sense: string])[]
  }
}

/** Keeps one draft, or none, for the next visit. */
export interface Drafts {
  /** the draft that an earlier visit left, should there be one that nobody else goes on with */
  readonly find: () => Promise<TextDraft | undefined>
  /** true once it is kept, or what was kept is gone */
  readonly save: (draft: TextDraft | undefined) => boolean
  /** lets another visit go on with what is kept */
  readonly dispose: () => void
}
