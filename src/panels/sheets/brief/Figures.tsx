import { setField } from '#commands/edit/fieldEdits.ts'
import { BRIEF_PROPERTIES, type BriefPropertyId } from '#domain/board/briefProperties.ts'
import type { PropertySpec } from '#domain/board/property.ts'
import { downtimeOf, saidTime } from '#domain/interview/brief/downtime.ts'
import { BriefPresets } from '#panels/brief/BriefPresets.tsx'
import { PropertyInput } from '#panels/fields/PropertyInput.tsx'
import { Disclosure } from '#parts/Disclosure.tsx'
import { SegmentedControl } from '#parts/SegmentedControl.tsx'
import { briefSheetWords as WORDS } from '#words/briefSheet.ts'
import { useEdit } from '#workspace/useEdit.ts'
import { useBoard } from '#workspace/useWorkspace.ts'
import type { GoTo } from './goTo.ts'
import { LineList } from './LineList.tsx'

const FIRST = [
  'dau',
  'concurrentConnections',
  'peakWriteQps',
  'peakReadQps',
  'latencyMs',
  'availability',
] as const satisfies readonly BriefPropertyId[]

const AFTER = ['durability', 'geo', 'privacy'] as const satisfies readonly BriefPropertyId[]

const MORE = [
  ...(['mau', 'requestsPerDay', 'readWriteRatio', 'throughput', 'latencyP50Ms', 'latencyP99Ms'] as const),
  ...(['pageLatencyMs', 'apiLatencyMs', 'searchLatencyMs', 'rtoMinutes', 'rpoMinutes', 'regions'] as const),
  ...(['platforms', 'realtime', 'realtimeVia', 'media', 'publicApi', 'auth', 'pii', 'transactions'] as const),
  ...(['flexibleSchema', 'tenancy', 'monthlyBudget', 'stage', 'style', 'goal', 'secrets'] as const),
  ...(['serviceMesh', 'observability'] as const),
] as const satisfies readonly BriefPropertyId[]

/** True for the fields that stand under "more". */
export const isMore = (field: BriefPropertyId): boolean =>
  field === 'consistencyByData' || (MORE as readonly string[]).includes(field)

const TITLES: Readonly<Partial<Record<BriefPropertyId, string>>> = WORDS.titles

function Figure({ id }: { readonly id: BriefPropertyId }) {
  const set = useEdit(setField)
  const value = useBoard((board) => board.brief[id])
  const spec: PropertySpec = BRIEF_PROPERTIES[id]
  return (
    <div data-brief-field={id}>
      <PropertyInput
        spec={{ ...spec, title: TITLES[id] ?? spec.title }}
        values={[value]}
        threeWay
        place={`type:brief:${id}`}
        onChange={(next) => set({ of: 'brief', field: id, value: next })}
      />
    </div>
  )
}

/** The downtime that the target allows. */
function Downtime() {
  const availability = useBoard(({ brief }) => brief.availability)
  if (availability === undefined) return null
  const { year, month } = downtimeOf(availability)
  return (
    <p className="m-0 -mt-1 text-balance text-right text-[12px] text-muted">
      {WORDS.downtime(saidTime(year), saidTime(month))}
    </p>
  )
}

const CONSISTENCIES = (['eventual', 'strong', ''] as const).map((value) => ({ value, title: WORDS.consistency[value] }))

function Consistency() {
  const set = useEdit(setField)
  const value = useBoard(({ brief }) => brief.consistency ?? '')
  const { title } = BRIEF_PROPERTIES.consistency
  return (
    <div
      data-brief-field="consistency"
      className="grid grid-cols-[minmax(0,5fr)_minmax(0,7fr)] items-center gap-x-3 text-[12.5px]"
    >
      <span aria-hidden="true">{title}</span>
      <SegmentedControl
        label={title}
        options={CONSISTENCIES}
        value={value}
        className="[&>label]:px-1"
        onChange={(next) => set({ of: 'brief', field: 'consistency', value: next === '' ? undefined : next })}
      />
    </div>
  )
}

interface FiguresProps {
  readonly more: { readonly open: boolean; readonly onOpen: (open: boolean) => void }
  readonly goTo: GoTo
}

/** How much and how well: the targets that most designs need, and the others under "more". */
export const Figures = ({ more, goTo }: FiguresProps) => (
  <div className="flex flex-col gap-1.5">
    {FIRST.map((id) => (
      <Figure key={id} id={id} />
    ))}
    <Downtime />
    <Consistency />
    {AFTER.map((id) => (
      <Figure key={id} id={id} />
    ))}
    <BriefPresets />
    <div className="-ml-2">
      <Disclosure title={WORDS.more} shown={more}>
        <div className="flex flex-col gap-1.5 py-1.5 pl-2">
          <p className="m-0 text-[12.5px]">{BRIEF_PROPERTIES.consistencyByData.title}</p>
          <LineList id="consistencyByData" goTo={goTo} />
          {MORE.map((id) => (
            <Figure key={id} id={id} />
          ))}
        </div>
      </Disclosure>
    </div>
  </div>
)
