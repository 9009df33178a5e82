import { BRIEF_PROPERTIES, type BriefPropertyId } from '#domain/board/briefProperties.ts'
import { PropertyInput } from '#panels/fields/PropertyInput.tsx'
import { useApply } from '#panels/inspector/useApply.ts'
import { useBoard } from '#workspace/useWorkspace.ts'

/** One field of the brief; empty is "not stated", which for a flag differs from no. */
export function BriefField({ id }: { readonly id: BriefPropertyId }) {
  const apply = useApply()
  const value = useBoard((board) => board.brief[id])
  const spec = BRIEF_PROPERTIES[id]
  const key = `type:brief:${id}`
  const typed = spec.type === 'number' || spec.type === 'text'
  return (
    <div data-brief-field={id}>
      <PropertyInput
        spec={spec}
        values={[value]}
        threeWay
        place={key}
        onChange={(next) =>
          apply(
            [{ op: 'patch', type: 'brief', fields: { [id]: next } }],
            `Change “${spec.title}”`,
            typed ? key : undefined,
          )
        }
      />
    </div>
  )
}
