import type { Board, ZoneId } from '#domain/board/board.ts'
import { zonesAround } from '#domain/board/zoneTree.ts'
import { SelectInput } from '#panels/fields/SelectInput.tsx'
import type { Shared } from '#panels/fields/shared.ts'
import { inspectorWords } from '#words/inspector.ts'
import { useBoard } from '#workspace/useWorkspace.ts'

/** A choice that is no zone; ids have no such letters. */
const NEW = '+'

/** The zones of a board by their ways from the outside, so that two of one name are told apart. */
const optionsOf = (board: Board, without: readonly ZoneId[]) => {
  const names = new Map(board.zones.map(({ id, label }) => [id, label]))
  return board.zones.flatMap(({ id }) => {
    const around = zonesAround(board, id)
    if (around.some((zone) => without.includes(zone))) return []
    return [
      { value: id as string, title: inspectorWords.zonePath(around.toReversed().map((each) => names.get(each) ?? '')) },
    ]
  })
}

interface ZoneFieldProps {
  readonly label: string
  readonly shared: Shared<ZoneId | undefined>
  /** zones that cannot be chosen, with all that lies in them */
  readonly without?: readonly ZoneId[]
  readonly onChange: (zone: ZoneId | undefined) => void
  /** puts it into a zone that is not there yet */
  readonly onNew: () => void
}

/** The zone that something lies in: one of the board, none, or a new one. */
export function ZoneField({ label, shared, without = [], onChange, onNew }: ZoneFieldProps) {
  const board = useBoard((each) => each)
  return (
    <SelectInput
      label={label}
      options={[...optionsOf(board, without), { value: NEW, title: inspectorWords.newZone }]}
      shared={shared}
      none={inspectorWords.noZone}
      onChange={(value) => (value === NEW ? onNew() : onChange(value as ZoneId | undefined))}
    />
  )
}
