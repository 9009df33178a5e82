import { putFieldBack, setField, toggleOption } from '#commands/edit/fieldEdits.ts'
import { propertyOf } from '#domain/blocks/traits.ts'
import { BLOCK_PROPERTIES, type BlockPropertyId } from '#domain/board/blockProperties.ts'
import type { Block } from '#domain/board/board.ts'
import { PropertyInput } from '#panels/fields/PropertyInput.tsx'
import { typingPlace } from '#panels/fields/useTypedDraft.ts'
import { useEdit } from '#workspace/useEdit.ts'
import { THREE_WAY_FLAGS } from './offeredProperties.ts'

interface BlockPropertyProps {
  readonly id: BlockPropertyId
  readonly blocks: readonly Block[]
}

/** One property of one block, or of several at once. */
export function BlockProperty({ id, blocks }: BlockPropertyProps) {
  const set = useEdit(setField)
  const putBack = useEdit(putFieldBack)
  const toggle = useEdit(toggleOption)
  const values = blocks.map((block) => block[id])
  const field = { of: 'block', ids: blocks.map((block) => block.id), field: id } as const
  return (
    <div data-field={id}>
      <PropertyInput
        spec={BLOCK_PROPERTIES[id]}
        values={values}
        defaults={blocks.map((block) => propertyOf({ ...block, [id]: undefined }, id))}
        threeWay={THREE_WAY_FLAGS.has(id)}
        place={typingPlace(id, blocks)}
        putBack={() => () => putBack({ ...field, values })}
        onChange={(value) => set({ ...field, value })}
        onToggle={(option, on) => toggle({ ids: field.ids, field: id, option, on })}
      />
    </div>
  )
}
