import type { Block } from '#domain/board/board.ts'
import { LABEL_LIMIT } from '#domain/board/limits.ts'
import { useWorkspace } from '#workspace/useWorkspace.ts'
import { InPlaceLabel } from './InPlaceLabel.tsx'

/** The label of a card while it is typed; an empty one leaves the card its old label. */
export function LabelEditor({ block }: { readonly block: Block }) {
  const { document, session, view } = useWorkspace()
  const onDone = (byKey: boolean) => {
    session.setState((state) => (state.editing === block.id ? { editing: undefined } : {}))
    if (byKey) view.focus(block.id)
  }
  return (
    <InPlaceLabel
      name="Label"
      label={block.label}
      maxLength={LABEL_LIMIT}
      className="w-full min-w-0 rounded-sm bg-transparent font-semibold text-[13.5px]"
      required
      onLabel={(label, step) =>
        document.apply([{ op: 'patch', type: 'block', id: block.id, fields: { label } }], {
          title: 'Rename block',
          ...step,
        })
      }
      onDone={onDone}
    />
  )
}
