import type { BlockId, Board } from '#domain/board/board.ts'
import { boardOf } from '#domain/mermaid/read/boardOf.ts'
import type { Decision } from '#domain/mermaid/read/classify/classify.ts'
import type { Flowchart } from '#domain/mermaid/read/flowchart.ts'
import { readHints } from '#domain/mermaid/read/hints.ts'
import type { Mend } from '#domain/mermaid/read/mendSource.ts'
import type { MermaidFault } from '#domain/mermaid/read/mermaidFault.ts'
import { parseFlowchart } from '#interop/parseFlowchart.ts'
import { ok, type Result } from '#shared/result.ts'
import { boardInFileWords } from '#words/boardInFile.ts'
import { keptBoard } from '../boardLine.ts'

/** A board read from Mermaid, and what a person should know about how it was read. */
export interface ReadMermaid {
  readonly board: Board
  /** what each block was taken for; empty when the board itself was kept in the text */
  readonly decisions: ReadonlyMap<BlockId, Decision>
  /** the id of the node that each block was read from */
  readonly nodes: ReadonlyMap<BlockId, string>
  /** the diagram as the text says it */
  readonly flowchart: Flowchart
  readonly mends: readonly Mend[]
  /** sentences about what was left out or read otherwise */
  readonly notes: readonly string[]
}

/**
 * Reads a Mermaid flowchart into a board: the one kept in its comment line where it fits the diagram, else one made from the
 * diagram. `name` is what the board is called when the text has no title. Never throws.
 */
export async function readMermaid(source: string, name: string): Promise<Result<ReadMermaid, MermaidFault>> {
  const parsed = await parseFlowchart(source)
  if (!parsed.ok) return parsed
  const { flowchart, title, mends } = parsed.value
  const kept = keptBoard(source, flowchart)
  if (kept.is === 'kept') {
    const nodes = new Map(kept.board.blocks.map(({ id, mermaidId }) => [id, mermaidId ?? id]))
    return ok({ board: kept.board, decisions: new Map(), nodes, flowchart, mends, notes: [] })
  }
  const read = boardOf(flowchart, readHints(source), title ?? name)
  if (!read.ok) return read
  const notes = kept.is === 'unusable' ? [boardInFileWords.boardPassedOver, ...flowchart.notes] : flowchart.notes
  return ok({ ...read.value, flowchart, mends, notes })
}
