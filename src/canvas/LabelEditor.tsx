import { namedWithin } from '#commands/addCommands.ts'
import { setField } from '#commands/edit/fieldEdits.ts'
import type { Block } from '#domain/board/board.ts'
import { LABEL_LIMIT } from '#domain/board/limits.ts'
import { CARD, TEXT_LEFT } from '#domain/layout/card.ts'
import { LabelWords } from '#parts/LabelWords.tsx'
import { canvasWords } from '#words/canvas.ts'
import { useEdit } from '#workspace/useEdit.ts'
import { useDesk, useWorkspace } from '#workspace/useWorkspace.ts'
import { InPlaceLabel } from './InPlaceLabel.tsx'
import { leaveCard } from './leaveCard.ts'
import { useLaterLayers } from './useCanvas.ts'

interface LabelEditorProps {
  readonly block: Block
  /** what is understood of the label as it is typed */
  readonly says?: string | undefined
}

/** The label of a card while it is typed; an empty one leaves the card its old label. Of a new block it is a part of adding it. */
export function LabelEditor({ block, says }: LabelEditorProps) {
  const workspace = useWorkspace()
  const setLabel = useEdit(setField)
  const isNew = useDesk((desk) => desk.naming?.id === block.id)
  const later = useLaterLayers()
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
              visit: isNew ? namedWithin(block.id).merge : visit,
            })
          }
          onDone={(by) => leaveCard(workspace, block.id, by)}
          onNext={later && (() => workspace.desk.setState({ describing: block.id }))}
        />
        {says && <span className="mt-0.5 whitespace-nowrap text-[12px] text-muted leading-[17px]">{says}</span>}
      </div>
    </LabelWords>
  )
}
