import type { EmbeddedDiagram } from '#domain/mermaid/read/markdownDiagrams.ts'
import { describeMermaidFault, type MermaidFault } from '#domain/mermaid/read/mermaidFault.ts'
import { type ReadMermaid, readMermaid } from '#files/read/readMermaid.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { commandLineWords } from '#words/commandLine.ts'
import type { Drawing, Unread } from './drawing.ts'
import { nodeLines } from './nodeLines.ts'

let dom: Promise<void> | undefined

/** Mermaid needs some of a browser; jsdom is loaded only now, so that whatever reads no Mermaid starts fast. */
function provideDomOnce(): Promise<void> {
  dom ??= import('#interop/nodeDom.ts').then(({ provideDom }) => provideDom())
  return dom
}

/** Why Mermaid text could not be read, in lines of the file it is in, and whether it is just a diagram of another type. */
export interface MermaidUnread extends Unread {
  readonly otherDiagram: boolean
}

function unread(fault: MermaidFault, diagram: EmbeddedDiagram): MermaidUnread {
  const placed =
    fault.code === 'syntax' && fault.line !== undefined ? { ...fault, line: fault.line + diagram.line - 1 } : fault
  const line = 'line' in placed && placed.line !== undefined ? placed.line : diagram.line
  return {
    says: fault.code === 'not-loaded' ? commandLineWords.packagesMissing : describeMermaidFault(placed),
    line,
    otherDiagram: fault.code === 'other-diagram',
  }
}

/** The ids of the nodes a block or edge was read from; an edge has none of its own, so its two ends stand for it. */
function namesIn({ board, nodes }: ReadMermaid): Drawing['namesOf'] {
  const names = new Map<string, readonly string[]>()
  for (const { id } of board.blocks) names.set(id, [nodes.get(id) ?? id])
  for (const { id, from, to } of board.edges)
    names.set(
      id,
      [from, to].flatMap((end) => names.get(end) ?? []),
    )
  return (id) => names.get(id) ?? []
}

/** Reads one Mermaid text; `line` of the diagram is where it begins in its file. */
export async function mermaidReading(
  diagram: EmbeddedDiagram,
  fallbackName: string,
): Promise<Result<Drawing, MermaidUnread>> {
  try {
    await provideDomOnce()
  } catch {
    return fail(unread({ code: 'not-loaded' }, diagram))
  }
  const read = await readMermaid(diagram.text, diagram.heading ?? fallbackName)
  if (!read.ok) return fail(unread(read.error, diagram))
  const lineIn = nodeLines(diagram.text)
  const before = diagram.line - 1
  return ok({
    board: read.value.board,
    namesOf: namesIn(read.value),
    lineOf: (name) => {
      const line = lineIn(name)
      return line === undefined ? undefined : line + before
    },
    read: { ...read.value, mends: read.value.mends.map((mend) => ({ ...mend, line: mend.line + before })) },
  })
}
