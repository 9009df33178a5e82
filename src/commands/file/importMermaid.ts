import type { BlockId, Board } from '#domain/board/board.ts'
import { EMPTY_BOARD } from '#domain/board/board.ts'
import { fillBoard } from '#domain/edits/fillBoard.ts'
import { joinBoard } from '#domain/edits/joinBoard.ts'
import { tidyBoard } from '#domain/layout/tidy.ts'
import { asksForReview, type ImportReview } from '#domain/mermaid/read/importReview.ts'
import { holdsMermaid, startsAsFlowchart, startsAsMermaid } from '#domain/mermaid/read/looksLikeMermaid.ts'
import { type EmbeddedDiagram, markdownDiagrams } from '#domain/mermaid/read/markdownDiagrams.ts'
import { describeMermaidFault, type MermaidFault } from '#domain/mermaid/read/mermaidFault.ts'
import type { MermaidOptions } from '#domain/mermaid/write/mermaidOptions.ts'
import type { ReadMermaid } from '#files/read/readMermaid.ts'
import type { Result } from '#shared/result.ts'
import { importingWords } from '#words/importing.ts'
import { loadingWords } from '#words/loading.ts'
import { makeStep } from '../perform.ts'
import { tellMissing } from '../withPart.ts'
import type { Workspace } from '../workspace.ts'

/** A Mermaid text a person gave, and where it is to go. */
export interface MermaidSource {
  readonly text: string
  /** what the board is called when the text has no title */
  readonly name: string
  /** the line of the document that the text begins on, when it is a part of one */
  readonly line?: number
  /** a board of its own, or the open one */
  readonly to: 'new' | 'here'
}

/** The review of what was read; the ids are those the blocks have on the board. */
const reviewOf = ({ decisions, mends, notes }: ReadMermaid, idOf: (block: BlockId) => BlockId): ImportReview => ({
  blocks: [...decisions].map(([block, decision]) => ({ block: idOf(block), decision })),
  mends,
  notes,
})

/** What was read, and how much of it may want a look. */
function told({ board, decisions, mends }: ReadMermaid): string {
  const unsure = [...decisions.values()].filter(
    ({ confidence }) => confidence !== 'sure' && confidence !== 'likely',
  ).length
  const { blocks, edges } = board
  return importingWords.read({ blocks: blocks.length, edges: edges.length, mended: mends.length, unsure })
}

/** What was read, with what a person has already said on the empty board that it goes onto: its name, settings and brief. */
function filledInto({ settings, brief }: Board, read: Board): Board {
  const start: Partial<Record<string, unknown>> = { ...EMPTY_BOARD.settings }
  const said = Object.fromEntries(Object.entries(settings).filter(([key, value]) => value !== start[key]))
  const board = { ...read, settings: { ...read.settings, ...said }, brief: { ...read.brief, ...brief } }
  return board.settings.direction === read.settings.direction ? board : tidyBoard(board)
}

/** Adds what was read to the open board, an empty one becomes it; undefined when the board refuses it, which is told. */
function addHere(workspace: Workspace, read: ReadMermaid): ImportReview | undefined {
  const { check, document, desk, view, newId } = workspace
  const board = document.board()
  const isEmpty = board.blocks.length === 0
  const { ids, ...edit } = isEmpty
    ? { changes: fillBoard(filledInto(board, read.board)), select: [], ids: new Map<BlockId, BlockId>() }
    : joinBoard(board, read.board, { newId })
  if (makeStep(workspace, edit, { title: importingWords.add }) === 'refused') return undefined
  desk.setState({ started: true })
  if (isEmpty) {
    check.checkWhole()
    view.fit()
  } else view.zoomToItems(edit.select ?? [])
  return reviewOf(read, (id) => ids.get(id) ?? id)
}

/** The text as it was read, and the options under which it is best written again; undefined when the reader cannot be loaded. */
async function read({ text, name }: MermaidSource, options: MermaidOptions, lasting: () => void) {
  try {
    const [{ readAside }, { adaptedOptions }] = await Promise.all([
      import('#files/read/aside/readAside.ts'),
      import('#domain/mermaid/edit/adaptedOptions.ts'),
    ])
    const result = await readAside({ as: 'board', source: text, name }, { lasting })
    return { result, mermaid: result.ok ? adaptedOptions(options, text, result.value.flowchart) : options }
  } catch {
    return undefined
  }
}

/** True when the text was not read because a part of the reader is missing. */
const isMissing = (result: Result<unknown, MermaidFault>) => !result.ok && result.error.code === 'not-loaded'

/** The sentence about a fault, with the line of the document where the text is a part of one. */
function faultWords(fault: MermaidFault, { line = 1, name, to }: MermaidSource): string {
  const moved = 'line' in fault && fault.line !== undefined ? { ...fault, line: fault.line + line - 1 } : fault
  const words = describeMermaidFault(moved)
  return to === 'new' ? importingWords.notOpened(name, words) : importingWords.nothingChanged(words)
}

/**
 * Reads a Mermaid text onto a new board or the open one, and shows what it was read as; true when that was done. A text that cannot be
 * read gives a message and changes nothing.
 */
export async function importMermaid(workspace: Workspace, source: MermaidSource): Promise<boolean> {
  const { desktop, library, desk } = workspace
  const open = library.current()
  const refuse = (message: string) => {
    desktop.notify(message, 'error')
    return false
  }
  const loaded = await read(source, desk.getState().mermaid, () => desktop.notify(importingWords.takesAWhile))
  if (!loaded || isMissing(loaded.result)) {
    tellMissing(desktop, loadingWords.reader)
    return false
  }
  const { result, mermaid } = loaded
  if (!result.ok) return refuse(faultWords(result.error, source))
  if (library.current() !== open) return refuse(importingWords.boardLeft)
  // A board that shows nothing else is written the way this text was.
  if (source.to === 'new' || workspace.document.board().blocks.length === 0) desk.setState({ mermaid })
  if (source.to === 'new' && !(await library.openNew(result.value.board))) return false
  const review = source.to === 'new' ? reviewOf(result.value, (id) => id) : addHere(workspace, result.value)
  if (!review) return false
  const asks = asksForReview(review)
  const imported = asks || review.blocks.length > 0 ? review : undefined
  desk.setState({ imported, ...(asks && { tab: 'imported', panelOpen: false }) })
  desktop.notify(told(result.value))
  return true
}

/** Reads the diagrams of a document: one at once, of several the one that a person chooses. */
export async function importDiagrams(
  workspace: Workspace,
  document: Omit<MermaidSource, 'text' | 'line'> & { diagrams: readonly EmbeddedDiagram[] },
): Promise<void> {
  const { diagrams, name, to } = document
  const [first, ...others] = diagrams
  if (!first) return workspace.desktop.notify(importingWords.noDiagram(name), 'error')
  if (others.length === 0) {
    await importMermaid(workspace, { text: first.text, line: first.line, name: first.heading ?? name, to })
    return
  }
  workspace.desk.setState({ dialog: 'diagrams', diagrams: { name, to, diagrams } })
}

/** The flowcharts of a document; when it has none, its other diagrams, so that a person is told why none can be read. */
function readableDiagrams(text: string) {
  const diagrams = markdownDiagrams(text)
  const flowcharts = diagrams.filter((diagram) => startsAsFlowchart(diagram.text))
  return flowcharts.length > 0 ? flowcharts : diagrams.slice(0, 1)
}

/** Reads the flowcharts of a Markdown document, or of a text with diagrams in fences. */
export const importDocument = (workspace: Workspace, { text, ...source }: Omit<MermaidSource, 'line'>): Promise<void> =>
  importDiagrams(workspace, { ...source, diagrams: readableDiagrams(text) })

const MERMAID = /\.(?:mmd|mermaid)$/i

/** Reads the text of a Mermaid file, or the diagrams of a Markdown document, onto a new board. */
export async function importFile(workspace: Workspace, text: string, fileName: string): Promise<void> {
  const source = { text, name: fileName.replace(/\.[^.]+$/, ''), to: 'new' } as const
  // A fence decides: some keep a fenced diagram in a Mermaid file, and words such as “architecture” begin documents, too.
  const isDiagram = !holdsMermaid(text) && (MERMAID.test(fileName) || startsAsMermaid(text))
  await (isDiagram ? importMermaid(workspace, source) : importDocument(workspace, source))
}
