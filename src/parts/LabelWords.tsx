import { type ReactNode, useEffect, useRef } from 'react'
import type { Block } from '#domain/board/board.ts'
import { findBlock } from '#domain/board/lookup.ts'
import { useDesk, useWorkspace } from '#workspace/useWorkspace.ts'
import { usePart } from './usePart.ts'

const load = async () => (await import('#commands/edit/labelWords.ts')).LABEL_WORDS

/**
 * A field for the label of a block, as whose child it stands: while it is typed the card shows what its words say, and once it is left
 * that is taken into the fields that nobody has stated.
 */
export function LabelWords({ id, children }: { readonly id: Block['id']; readonly children: ReactNode }) {
  const workspace = useWorkspace()
  const { document, desk } = workspace
  const label = () => findBlock(document.board(), id)?.label
  const before = useRef<string>(undefined)
  const take = useRef(() => {})
  take.current = () => {
    const old = before.current
    if (old === undefined) return
    before.current = undefined
    desk.setState({ typedLabel: undefined })
    // Without this part of the page a label is a label.
    if (label() !== old) load().then(({ takeTyped }) => takeTyped(workspace, id), Object)
  }
  // What the field still holds is on the board by then.
  useEffect(() => () => take.current(), [])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears what is done to the field in it
    <div
      className="contents"
      onInput={({ target }) => {
        before.current ??= label()
        desk.setState({ typedLabel: { id, text: (target as HTMLInputElement).value } })
      }}
      onBlur={() => take.current()}
      onKeyDown={({ key, nativeEvent }) => key === 'Enter' && !nativeEvent.isComposing && take.current()}
    >
      {children}
    </div>
  )
}

/** What the label of a block says while it is typed: the block as its card is to show it, and that in words; undefined at rest. */
export function useUnderstood(block: Block) {
  const text = useDesk(({ typedLabel }) => (typedLabel?.id === block.id ? typedLabel.text : undefined))
  const part = usePart(load, text !== undefined)
  return text === undefined || part.status !== 'ready' ? undefined : part.part.understoodBlock(block, text)
}
