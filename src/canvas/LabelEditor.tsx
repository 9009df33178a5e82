import { namedWithin } from '#commands/addCommands.ts'
import { setField } from '#commands/edit/fieldEdits.ts'
import type { Block } from '#domain/board/board.ts'
import { LABEL_LIMIT } from '#domain/board/limits.ts'
import { CARD, TEXT_LEFT } from '#domain/layout/card.ts'
import { LabelWords } from '#parts/LabelWords.tsx'
import { canvasWords } from '#words/canvas.ts'
import { useEdit } from '#workspace/useEdit.ts'
import { useDesk, useWorkspace } from '#workspace/useWorkspace.ts'
import { InPlaceLabel, type LeftBy } from './InPlaceLabel.tsx'

interface LabelEditorProps {
  readonly block: Block
  /** what is understood of the label as it is typed */
  readonly says?: string | undefined
}

/**
 * The label of a card while it is typed; an empty one leaves the card its old label. Of a new block it is a part of the step that added
 * it, and a key brings whoever typed it back to where the block was added from, with Shift it stays at the block.
 */
export function LabelEditor({ block, says }: LabelEditorProps) {
  const { desk, view } = useWorkspace()
  const setLabel = useEdit(setField)
  const naming = useDesk((state) => (state.naming?.id === block.id ? state.naming : undefined))
  const onDone = (by: LeftBy) => {
    if (desk.getState().editing !== block.id) return
    const back = by === 'key' ? naming?.back : undefined
    desk.setState({ editing: undefined, naming: undefined, ...(back && { selection: new Set(back) }) })
    if (by !== 'focus') view.focus(back?.at(-1) ?? block.id)
  }
  return (
    <LabelWords id={block.id}>
      <div className="flex min-w-0 grow flex-col items-start">
        <InPlaceLabel
          name={canvasWords.blockLabel}
          label={block.label}
          maxLength={LABEL_LIMIT}
          className="z-1 w-full shrink-0 rounded-sm bg-raised font-semibold text-[13.5px]"
          grows={{ text: CARD.label, from: '100%', to: CARD.maxWidth - TEXT_LEFT }}
          required
          onLabel={(value, visit) =>
            setLabel({
              ...{ of: 'block', ids: [block.id], field: 'label', value },
              visit: naming ? namedWithin(block.id).merge : visit,
            })
          }
          onDone={onDone}
        />
        {says && <span className="mt-0.5 whitespace-nowrap text-[12px] text-muted leading-[17px]">{says}</span>}
      </div>
    </LabelWords>
  )
}
