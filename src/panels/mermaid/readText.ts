import type { EditedText } from '#domain/mermaid/edit/editing.ts'
import type { MermaidFault } from '#domain/mermaid/read/mermaidFault.ts'
import type { Result } from '#shared/result.ts'

/** Reads a text as a flowchart; never rejects. What its signal calls off counts as stopped. */
export type ReadText = (text: string, signal?: AbortSignal) => Promise<Result<EditedText, MermaidFault>>
