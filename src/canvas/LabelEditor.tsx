import { setField } from '#commands/edit/fieldEdits.ts'
import type { Block } from '#domain/board/board.ts'
import { LABEL_LIMIT } from '#domain/board/limits.ts'
import { LabelWords } from '#parts/LabelWords.tsx'
import { canvasWords } from '#words/canvas.ts'
import { useEdit } from '#workspace/useEdit.ts'
import { useWorkspace } from '#workspace/useWorkspace.ts'
import { InPlaceLabel } from './InPlaceLabel.tsx'

interface LabelEditorProps {
  readonly block: Block
  /** what is understood of the label as it is typed */
  readonly says?: string | undefined
}

/** The label of a card while it is typed; an empty one leaves the card its old label. */
export function LabelEditor({ block, says }: LabelEditorProps) {
  const { desk, view } = useWorkspace()
  const setLabel = useEdit(setField)
  const onDone = (byKey: boolean) => {
    desk.setState((state) => (state.editing === block.id ? { editing: undefined } : {}))
    if (byKey) view.focus(block.id)
  }
  return (
    <LabelWords id={block.id}>
      <div className="flex min-w-0 grow flex-col">
        <InPlaceLabel
          name={canvasWords.blockLabel}
          label={block.label}
          maxLength={LABEL_LIMIT}
          className="w-full min-w-0 rounded-sm bg-transparent font-semibold text-[13.5px]"
          required
          onLabel={(label, visit) => setLabel({ of: 'block', ids: [block.id], field: 'label', value: label, visit })}
          onDone={onDone}
        />
        {says && <span className="mt-0.5 truncate text-[12px] text-muted leading-[17px]">{says}</span>}
      </div>
    </LabelWords>
  )
}
