import { vi } from 'vitest'
import { type Board, EMPTY_BOARD } from '#domain/board/board.ts'
import type { EditedText } from '#domain/mermaid/edit/editing.ts'
import type { Flowchart, FlowchartLink, FlowchartNode } from '#domain/mermaid/read/flowchart.ts'
import { readHints } from '#domain/mermaid/read/hints.ts'
import type { MermaidFault } from '#domain/mermaid/read/mermaidFault.ts'
import { writeMermaid } from '#domain/mermaid/write/catalogue.ts'
import type { MermaidOptions } from '#domain/mermaid/write/mermaidOptions.ts'
import { FOLLOWING_PAUSE } from '#panels/mermaid/createTypingTimers.ts'
import type { Drafts } from '#panels/mermaid/drafts.ts'
import type { ReadText } from '#panels/mermaid/readText.ts'
import { createTextEditing } from '#panels/mermaid/textEditing.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { RICH } from './editedText.ts'
import { fakeWorkspace } from './fakeWorkspace.ts'

const NODE = /^(\w+)(?:\[\(?"?([^"\]]*)"?\)?\])?$/

/** Reads nodes and plain arrows, one chain a line; a line with anything else is a fault. */
function readPlain(text: string): Result<EditedText, MermaidFault> {
  const nodes = new Map<string, FlowchartNode>()
  const links: FlowchartLink[] = []
  for (const [i, line] of text.split('\n').entries()) {
    if (/^\s*(?:$|%%|graph|flowchart)/.test(line)) continue
    const chain = line.trim().split(' --> ')
    const ids = chain.map((part) => NODE.exec(part)?.[1])
    if (ids.includes(undefined)) return fail({ code: 'syntax', line: i + 1 })
    chain.forEach((part, place) => {
      const [, id = '', label] = NODE.exec(part) ?? []
      const before = nodes.get(id)?.lines
      nodes.set(id, { id, lines: label === undefined ? (before ?? [id]) : [label], shape: 'plain' })
      const from = ids[place - 1]
      if (from !== undefined) links.push({ from, to: id, label: '', line: 'solid', head: true })
    })
  }
  const notes = /^\s*%%(?! tierboard)/m.test(text) ? ['Comments were left out.'] : []
  const flowchart: Flowchart = { nodes: [...nodes.values()], links, groups: [], notes }
  return ok({ flowchart, hints: readHints(text) })
}

/** A reader of plain texts that tests can make slow, or have fail. */
export function fakeReader() {
  const asked: string[] = []
  const waiting: (() => void)[] = []
  const state = { slow: false, loads: true }
  const read: ReadText = async (text) => {
    asked.push(text)
    if (state.slow) await new Promise<void>((resolve) => waiting.push(resolve))
    return state.loads ? readPlain(text) : fail({ code: 'not-loaded' })
  }
  const answer = async () => {
    for (const resolve of waiting.splice(0)) resolve()
    await vi.advanceTimersByTimeAsync(0)
  }
  return { read, asked, state, answer, answerFirst: () => waiting.shift()?.() }
}

/** A text kept together with a real document, as the panel does it; needs fake timers. */
export async function textBesideBoard(board: Board = EMPTY_BOARD, drafts?: Drafts) {
  const { workspace, deeds } = fakeWorkspace(board)
  const { document, desk } = workspace
  const reader = fakeReader()
  const [filled, followed, leftOut, added] = [vi.fn(), vi.fn(), vi.fn(), vi.fn()]
  const ports = {
    document,
    desk,
    newId: workspace.newId,
    read: reader.read,
    filled,
    followed,
    leftOut,
    added,
    open: workspace.drafts,
  }
  const editing = createTextEditing(drafts ? { ...ports, drafts } : ports)
  const texts: string[] = []
  editing.shown.subscribe(({ text }) => texts.push(text))
  let options: MermaidOptions = { ...RICH, mode: 'strict' }
  const written = () => {
    const made = writeMermaid(document.board(), options)
    return document.board().blocks.length === 0 ? { ...made, text: '' } : made
  }
  const tell = () => editing.boardWritten(document.board(), written())
  const settle = (time = 0) => vi.advanceTimersByTimeAsync(time)
  let shown = true
  // React may tell of a new board as late as in the next task.
  document.state.subscribe(() => setTimeout(() => shown && tell()))
  tell()
  await settle()
  return {
    document,
    deeds,
    reader,
    filled,
    followed,
    leftOut,
    added,
    keep: editing.keep,
    dispose: editing.dispose,
    /** how many drafts count as not saved */
    open: () => workspace.drafts.state.getState(),
    settle,
    board: document.board,
    labels: () => document.board().blocks.map(({ label }) => label),
    /** every text that was shown, in their order */
    texts,
    text: () => editing.shown.getState().text,
    mark: () => editing.shown.getState().mark,
    state: () => editing.shown.getState().state,
    steps: () => deeds.steps.map(({ title }) => title),
    type: (text: string) => editing.typed(text),
    /** waits for the pause after typing and for what comes of it */
    rest: async () => {
      await settle(FOLLOWING_PAUSE)
      await settle(1)
    },
    undo: async () => {
      editing.undo()
      await settle(1)
    },
    redo: async () => {
      editing.redo()
      await settle(1)
    },
    leave: async () => {
      editing.left()
      await settle()
      await settle(1)
    },
    /** a change from the canvas */
    apply: async (changes: Parameters<typeof document.apply>[0]) => {
      document.apply(changes, { title: 'On the canvas' })
      await settle(1)
    },
    write: async (changed: Partial<MermaidOptions>) => {
      options = { ...options, ...changed }
      tell()
      await settle(1)
    },
    hide: () => {
      shown = false
    },
    show: async () => {
      shown = true
      tell()
      await settle(1)
    },
  }
}
