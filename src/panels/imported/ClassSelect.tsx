import { readAs } from '#commands/edit/kindEdits.ts'
import { PALETTE } from '#domain/blocks/palette.ts'
import type { Block } from '#domain/board/board.ts'
import type { Classification } from '#domain/edits/reclassify.ts'
import { SelectInput } from '#panels/fields/SelectInput.tsx'
import { sharedOf } from '#panels/fields/shared.ts'
import { importedWords } from '#words/imported.ts'
import { useEdit } from '#workspace/useEdit.ts'

const BFF = { id: 'bff', kind: 'app', role: 'bff', title: importedWords.bff } as const

const CLASSES = [...PALETTE, BFF]

/** What a block may be said to be, for a list to choose from. */
export const CLASS_OPTIONS = CLASSES.map(({ id, title }) => ({ value: id, title }))

/** The kind and role of an entry of the list. Throws for an id that is not in it. */
export function classOf(id: string): Classification {
  const found = CLASSES.find((each) => each.id === id)
  if (!found) throw new Error(`No class “${id}”`)
  return { kind: found.kind, ...('role' in found ? { role: found.role } : {}) }
}

/** The entry of the list that a block is. */
export function classIdOf({ kind, role }: Pick<Block, 'kind' | 'role'>): string {
  const exact = CLASSES.find((each) => each.kind === kind && 'role' in each && each.role === role)
  return exact?.id ?? kind
}

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
