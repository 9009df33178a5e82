import type { EditedText } from '#domain/mermaid/edit/editing.ts'
import type { MermaidFault } from '#domain/mermaid/read/mermaidFault.ts'
import type { ReadMermaid } from '#files/read/readMermaid.ts'
import type { Result } from '#shared/result.ts'

/** What is to be read of a Mermaid text: the board it shows, or just what it says. */
export type ReadingWish =
  | { readonly as: 'board'; readonly source: string; readonly name: string }
  | { readonly as: 'text'; readonly source: string }

/** What reading gives. */
export type ReadingOf<Wish extends ReadingWish> = Wish extends { readonly as: 'board' }
  ? Result<ReadMermaid, MermaidFault>
  : Result<EditedText, MermaidFault>

/** What the reader's own thread is told and tells; it says that it is ready once Mermaid is loaded, or that it never will be. */
export type ReadingAnswer =
  | { readonly is: 'ready' }
  | { readonly is: 'read'; readonly job: number; readonly result: ReadingOf<ReadingWish> }
