import type { EditedText } from '#domain/mermaid/edit/editing.ts'
import type { MermaidFault } from '#domain/mermaid/read/mermaidFault.ts'
import type { Result } from '#shared/result.ts'

/** Reads a text as a flowchart; never rejects. */
export type ReadText = (text: string) => Promise<Result<EditedText, MermaidFault>>
