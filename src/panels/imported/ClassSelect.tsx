import { readAs } from '#commands/edit/kindEdits.ts'
import type { Block } from '#domain/board/board.ts'
import { SelectInput } from '#panels/fields/SelectInput.tsx'
import { sharedOf } from '#panels/fields/shared.ts'
import { useEdit } from '#workspace/useEdit.ts'
import { CLASS_OPTIONS, classIdOf, classOf } from './classOptions.ts'

interface ClassSelectProps {
  readonly label: string
  /** the accessible name where the label alone would not say which blocks these are */
  readonly name?: string
  readonly blocks: readonly Block[]
}

/** What some blocks are; a choice changes all of them as one step. */
export function ClassSelect({ label, name, blocks }: ClassSelectProps) {
  const read = useEdit(readAs)
  const change = (id: string | undefined) => {
    if (id === undefined) return
    const title = CLASS_OPTIONS.find(({ value }) => value === id)?.title ?? id
    read({ ids: blocks.map((block) => block.id), as: classOf(id), called: title })
  }
  return (
    <SelectInput
      label={label}
      name={name}
      options={CLASS_OPTIONS}
      shared={sharedOf(blocks.map(classIdOf))}
      onChange={change}
    />
  )
}
