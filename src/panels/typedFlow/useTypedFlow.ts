import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { commandById } from '#commands/catalogue.ts'
import { addTypedFlow } from '#commands/edit/typedFlow.ts'
import { runCommand } from '#commands/runCommand.ts'
import type { BlockId } from '#domain/board/board.ts'
import { findBlock } from '#domain/board/lookup.ts'
import type { UnknownName } from '#domain/sketch/flowNames.ts'
import { typedFlowWords } from '#words/typedFlow.ts'
import { useEdit } from '#workspace/useEdit.ts'
import { useDesk, useWorkspace } from '#workspace/useWorkspace.ts'
import { afterAdding, earlierFlow, withName, withNearest } from './flowTexts.ts'
import { coveredBy, useSketch } from './useSketch.ts'

/** The text of the field, which outlives it, and the caret where a change that was not typed leaves it. */
function useFlowText() {
  const { desk } = useWorkspace()
  const field = useRef<HTMLTextAreaElement>(null)
  const texts = useDesk((state) => state.flowTexts)
  const caret = useRef<number | undefined>(undefined)
  // Before the next letter can be typed.
  useLayoutEffect(() => {
    if (caret.current !== undefined) field.current?.setSelectionRange(caret.current, caret.current)
    caret.current = undefined
  })
  const setText = (text: string, at?: number) => {
    caret.current = at
    desk.setState({ flowTexts: { ...texts, text } })
  }
  return { field, texts, setText }
}

/** The block that a flow goes on from when it begins with a sign. */
const useStart = () => {
  const { document } = useWorkspace()
  const selection = useDesk((state) => state.selection)
  const [id, ...others] = selection
  return others.length === 0 && id !== undefined ? findBlock(document.board(), id as BlockId) : undefined
}

/** What stands in the field for typed flows, how it reads on the board, and what can be done with it. */
export function useTypedFlow(panel: RefObject<HTMLElement | null>) {
  const workspace = useWorkspace()
  const { desk, view } = workspace
  const { field, texts, setText } = useFlowText()
  const { text } = texts
  const { sketch, room } = useSketch(text, panel)
  const start = useStart()
  const [asked, setAsked] = useState<string>()
  const [added, setAdded] = useState<string>()
  const addFlow = useEdit(addTypedFlow)

  const fresh = sketch.names.filter(({ there }) => !there).length
  const counts = typedFlowWords.counts(fresh, sketch.links.length)
  const isReady = sketch.unknown.length === 0 && !sketch.exceeds && fresh + sketch.links.length > 0
  const change = (next: string, at?: number) => {
    setAsked(undefined)
    setAdded(undefined)
    setText(next, at)
    if (at !== undefined) field.current?.focus()
  }
  const ask = ({ word, from, to }: UnknownName) => {
    setAsked(word)
    field.current?.setSelectionRange(from, to)
  }
  return {
    ...{ field, texts, sketch, start, asked, added, counts, isReady, change },
    takeNearest: (unknown: UnknownName) =>
      change(withNearest(text, unknown), unknown.from + (unknown.nearest?.length ?? 0)),
    keepName: (unknown: UnknownName) => change(withName(text, unknown), unknown.whole.to + 2),
    add: () => {
      field.current?.focus()
      if (sketch.unknown[0]) ask(sketch.unknown[0])
      if (!isReady) return
      const { is, edit } = addFlow({ text, from: desk.getState().selection, room: room() })
      if (is !== 'made') return
      setAdded(counts)
      desk.setState({ flowTexts: afterAdding(texts), sketched: undefined })
      view.reveal(
        edit.added.blocks.map(({ id }) => id),
        coveredBy(panel.current),
      )
    },
    close: () => {
      desk.setState({ typedFlow: false })
      view.focus(start?.id)
    },
    /** Puts an earlier flow into the field, or a later one; false where there is none. */
    recall: (steps: 1 | -1): boolean => {
      const earlier = earlierFlow(texts, steps)
      if (earlier !== undefined) change(earlier, earlier.length)
      return earlier !== undefined
    },
    takeBack: (command: 'undo' | 'redo') => void runCommand(commandById(command), workspace),
  }
}

/** A typed flow and what can be done with it. */
export type TypedFlowActions = ReturnType<typeof useTypedFlow>
