import { setField } from '#commands/edit/fieldEdits.ts'
import { BRIEF_PROPERTIES, type BriefPropertyId } from '#domain/board/briefProperties.ts'
import { PropertyInput } from '#panels/fields/PropertyInput.tsx'
import { useEdit } from '#workspace/useEdit.ts'
import { useBoard } from '#workspace/useWorkspace.ts'

/** One field of the brief; empty is "not stated", which for a flag differs from no. */
export function BriefField({ id }: { readonly id: BriefPropertyId }) {
  const set = useEdit(setField)
  const value = useBoard((board) => board.brief[id])
  const spec = BRIEF_PROPERTIES[id]
  return (
    <div data-brief-field={id}>
      <PropertyInput
        spec={spec}
        values={[value]}
        threeWay
        place={`type:brief:${id}`}
        onChange={(next) => set({ of: 'brief', field: id, value: next })}
      />
    </div>
  )
}
