import type { BlockId, Board, EdgeId } from '#domain/board/board.ts'
import { EMPTY_TEXT, type TextState, writtenState } from '#domain/mermaid/edit/textState.ts'
import type { WrittenMermaid } from '#domain/mermaid/write/mermaidDialect.ts'
import type { TextDraft } from './drafts.ts'
import type { ReadText } from './readText.ts'
import type { KnownText, TextModel } from './textModel.ts'

/** What is typed, to be kept with what the text below it means. */
export function textDraftOf({ text, base }: Pick<TextModel, 'text' | 'base'>): TextDraft {
  const { blocks, edges, read } = base.state
  return {
    over: base.text,
    text,
    known: { blocks: [...blocks], edges: edges.map((edge) => edge ?? null), read: [...read] },
  }
}

/** What of a state is still on the board; the rest is as if it had never been in the text, so that the text adds it again. */
function stillThere(state: TextState, board: Board): TextState {
  const there = new Set<string>([...board.blocks, ...board.edges].map(({ id }) => id))
  const blocks = new Map([...state.blocks].filter(([, block]) => there.has(block)))
  const gone = (node: string) => state.blocks.has(node) && !blocks.has(node)
  const { nodes, links } = state.flowchart
  const kept = links.flatMap((link, i) => {
    const edge = state.edges[i]
    return (edge !== undefined && !there.has(edge)) || gone(link.from) || gone(link.to) ? [] : [{ link, edge }]
  })
  return {
    ...state,
    blocks,
    edges: kept.map(({ edge }) => edge),
    flowchart: { ...state.flowchart, nodes: nodes.filter(({ id }) => !gone(id)), links: kept.map(({ link }) => link) },
  }
}

/** What the text that a draft was typed over says, read again; undefined when that cannot be told any more. */
async function baseStateOf({ over, known }: TextDraft, read: ReadText): Promise<TextState | undefined> {
  if (!known) return undefined
  if (over.trim() === '') return EMPTY_TEXT
  const result = await read(over)
  if (!result.ok || result.value.flowchart.links.length !== known.edges.length) return undefined
  return {
    ...result.value,
    blocks: new Map(known.blocks as readonly [string, BlockId][]),
    edges: known.edges.map((edge) => (edge === null ? undefined : (edge as EdgeId))),
    read: new Map(known.read as readonly [BlockId, string][]),
    // A subgraph is told by its name again.
    zones: new Map(),
  }
}

interface Restoring {
  readonly draft: TextDraft
  readonly written: WrittenMermaid
  readonly board: Board
  readonly read: ReadText
}

/** The text that a draft of an earlier visit was typed over, with its meaning on the board as it is now; undefined when there is none. */
export async function restoredBase({ draft, written, board, read }: Restoring): Promise<KnownText | undefined> {
  if (draft.over === written.text) return { text: draft.over, state: writtenState(written, new Map()) }
  const state = await baseStateOf(draft, read)
  return state && { text: draft.over, state: stillThere(state, board) }
}
