import { intoEdge } from '#commands/arrange/placeEdits.ts'
import { importDocument, importMermaid } from '#commands/file/importMermaid.ts'
import type { BlockId, Board } from '#domain/board/board.ts'
import { decodeBoardText } from '#domain/board/decodeBoardText.ts'
import { describeProblem } from '#domain/board/describeProblem.ts'
import { fittingBoard } from '#domain/board/fitting.ts'
import { findEdge } from '#domain/board/lookup.ts'
import type { Problem } from '#domain/board/problem.ts'
import { pasteClip } from '#domain/edits/pasteClip.ts'
import { holdsMermaid, startsAsMermaid } from '#domain/mermaid/read/looksLikeMermaid.ts'
import { importingWords } from '#words/importing.ts'
import { onlyEdge } from '../addCommands.ts'
import { makeStep } from '../perform.ts'
import type { Workspace } from '../workspace.ts'

/** Adds the blocks and edges of a copied text and selects them. */
function pasteBoard(workspace: Workspace, pasted: Board): void {
  const { check, document, desk, view } = workspace
  const pastes = desk.getState().pastes + 1
  const board = document.board()
  const clip = fittingBoard(pasted)
  const { newId } = workspace
  const edge = onlyEdge(board, desk.getState().selection)
  const into = intoEdge(edge, newId)
  const { ids, ...edit } = pasteClip(board, clip, { times: pastes, newId })
  const around = clip.blocks.flatMap(({ id }) => (ids.get(id) ?? []) as BlockId)
  const room = { around, into, anywhere: into !== undefined, clearOf: clip.blocks.map(({ id }) => id) }
  if (makeStep(workspace, { ...edit, room }, { title: importingWords.paste }) === 'refused') return
  desk.setState({ pastes, started: true })
  // An edge that something goes into is led elsewhere.
  const isBeside = edge && findEdge(document.board(), edge) === findEdge(board, edge)
  if (isBeside && around.length > 0) workspace.desktop.notify(importingWords.besideEdge)
  if (board.blocks.length > 0) view.reveal(around)
  else {
    check.checkWhole()
    view.fit()
  }
}

/** Reads a pasted text that is no board as Mermaid if it is that; any other gives a message and no change. */
async function pasteForeign(workspace: Workspace, text: string, problems: readonly Problem[]): Promise<void> {
  const source = { text, name: importingWords.fromMermaid, to: 'here' } as const
  if (holdsMermaid(text)) return importDocument(workspace, source)
  if (startsAsMermaid(text)) return void (await importMermaid(workspace, source))
  const [first] = problems
  if (first && text.trimStart().startsWith('{')) workspace.desktop.notify(describeProblem(first), 'error')
  else workspace.desktop.notify(importingWords.nothingToPaste)
}

/** Adds the blocks and edges of a copied text, or what a Mermaid text shows, and selects them; any other text gives a message and no change. */
export async function addPasted(workspace: Workspace, text: string): Promise<void> {
  const decoded = decodeBoardText(text)
  if (decoded.ok) pasteBoard(workspace, decoded.value)
  else await pasteForeign(workspace, text, decoded.error)
}
