import { setField } from '#commands/edit/fieldEdits.ts'
import type { Block } from '#domain/board/board.ts'
import { LABEL_LIMIT } from '#domain/board/limits.ts'
import { CARD, TEXT_LEFT } from '#domain/layout/card.ts'
import { canvasWords } from '#words/canvas.ts'
import { useEdit } from '#workspace/useEdit.ts'
import { useWorkspace } from '#workspace/useWorkspace.ts'
import { InPlaceLabel } from './InPlaceLabel.tsx'

/** The label of a card while it is typed; an empty one leaves the card its old label. */
export function LabelEditor({ block }: { readonly block: Block }) {
  const { desk, view } = useWorkspace()
  const setLabel = useEdit(setField)
  const onDone = (byKey: boolean) => {
    desk.setState((state) => (state.editing === block.id ? { editing: undefined } : {}))
    if (byKey) view.focus(block.id)
  }
  return (
    <InPlaceLabel
      name={canvasWords.blockLabel}
      label={block.label}
      maxLength={LABEL_LIMIT}
      className="z-1 w-full shrink-0 rounded-sm bg-raised font-semibold text-[13.5px]"
      grows={{ text: CARD.label, from: '100%', to: CARD.maxWidth - TEXT_LEFT }}
      required
      onLabel={(label, visit) => setLabel({ of: 'block', ids: [block.id], field: 'label', value: label, visit })}
      onDone={onDone}
    />
  )
}
