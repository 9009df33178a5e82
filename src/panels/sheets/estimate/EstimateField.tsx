import { setField } from '#commands/edit/fieldEdits.ts'
import { fillInput } from '#commands/interview/estimateEdits.ts'
import { inWords } from '#domain/interview/estimate/figureWords.ts'
import { type InputId, inputOf, inputSpec, reckonedInput, statedInput } from '#domain/interview/estimate/inputs.ts'
import { USUAL_SIZES } from '#domain/interview/estimate/usualSizes.ts'
import { PropertyInput } from '#panels/fields/PropertyInput.tsx'
import { estimateWords as WORDS } from '#words/estimate.ts'
import { useEdit } from '#workspace/useEdit.ts'
import { useBoard } from '#workspace/useWorkspace.ts'

/** A list of things whose size is known, to fill a field of a size with. */
function UsualSizes({ id }: { readonly id: InputId }) {
  const fill = useEdit(fillInput)
  const { title } = inputSpec(id)
  return (
    <select
      aria-label={WORDS.usualSizes(title)}
      value=""
      onChange={({ target }) => fill({ input: id, value: Number(target.value) })}
      className="h-6 w-32 max-w-full cursor-pointer self-end rounded-md border border-border bg-page px-1 text-[11.5px] text-muted hover:border-border-strong"
    >
      <option value="" disabled>
        {WORDS.choose}
      </option>
      {USUAL_SIZES.map(({ name, bytes }) => (
        <option key={name} value={bytes}>
          {`${name}, ${inWords(bytes, 'bytes')}`}
        </option>
      ))}
    </select>
  )
}

function Slider({
  id,
  value,
  ends,
}: {
  readonly id: InputId
  readonly value: number
  readonly ends: readonly [number, number]
}) {
  const set = useEdit(setField)
  const { title, unit } = inputSpec(id)
  const [least, most] = ends
  return (
    <span className="flex items-center gap-2 text-[11.5px] text-muted">
      {least}
      <input
        type="range"
        aria-label={`${title}: ${least}–${most}`}
        min={least}
        max={most}
        step={unit === '%' ? 1 : 0.5}
        value={Math.min(most, Math.max(least, value))}
        onChange={({ target }) =>
          set({ of: inputOf(id).record, field: id, value: Number(target.value) } as Parameters<typeof set>[0])
        }
        className="min-w-0 flex-1 accent-[var(--accent)]"
      />
      {most}
    </span>
  )
}

/** A number that the estimate is reckoned from: its field, what is taken while it is empty, and quick ways to fill it. */
export function EstimateField({ id }: { readonly id: InputId }) {
  const set = useEdit(setField)
  const value = useBoard((board) => statedInput(board, id))
  const { record, unit, usual, help, slider } = inputOf(id)
  const spec = inputSpec(id)
  const taken = value ?? usual?.value
  return (
    <div data-estimate-field={id} className="flex flex-col gap-1">
      <PropertyInput
        spec={spec}
        values={[value]}
        place={`type:${record}:${id}`}
        onChange={(next) => set({ of: record, field: id, value: next } as Parameters<typeof set>[0])}
      />
      {unit === 'bytes' && <UsualSizes id={id} />}
      {slider && taken !== undefined && <Slider id={id} value={taken} ends={slider} />}
      {value === undefined && (usual || help) && (
        <p title={usual?.source} className="m-0 text-[11.5px] text-muted leading-snug">
          {usual
            ? WORDS.usual(spec.unit === '%' ? `${usual.value} %` : inWords(reckonedInput(id, usual.value), unit))
            : help}
        </p>
      )}
    </div>
  )
}
