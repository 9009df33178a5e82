import { propertyOf } from '#domain/blocks/traits.ts'
import { BLOCK_PROPERTIES, type BlockPropertyId } from '#domain/board/blockProperties.ts'
import type { Block } from '#domain/board/board.ts'
import { PropertyInput, type PropertyValue } from '#panels/fields/PropertyInput.tsx'
import { toggled } from '#panels/fields/toggled.ts'
import { THREE_WAY_FLAGS } from './offeredProperties.ts'
import { patchBlocks } from './patches.ts'
import { typingKey, useApply } from './useApply.ts'

interface BlockPropertyProps {
  readonly id: BlockPropertyId
  readonly blocks: readonly Block[]
}

/** One property of one block, or of several at once. */
export function BlockProperty({ id, blocks }: BlockPropertyProps) {
  const apply = useApply()
  const spec = BLOCK_PROPERTIES[id]
  const typed = spec.type === 'text' || spec.type === 'number'
  const title = `Change “${spec.title}”`
  const key = typingKey(id, blocks)
  const change = (value: PropertyValue) => apply(patchBlocks(blocks, { [id]: value }), title, typed ? key : undefined)
  const putBack = () => () =>
    apply(
      blocks.flatMap((block) => patchBlocks([block], { [id]: block[id] })),
      title,
      key,
    )
  const toggle = (option: string, on: boolean) => {
    const options = spec.type === 'set' ? spec.options : []
    const next = (block: Block) => toggled(options, block[id] as readonly string[] | undefined, { option, on })
    apply(
      blocks.flatMap((block) => patchBlocks([block], { [id]: next(block) })),
      title,
    )
  }
  return (
    <PropertyInput
      spec={spec}
      values={blocks.map((block) => block[id])}
      defaults={blocks.map((block) => propertyOf({ ...block, [id]: undefined }, id))}
      threeWay={THREE_WAY_FLAGS.has(id)}
      place={key}
      putBack={putBack}
      onChange={change}
      onToggle={toggle}
    />
  )
}
