import { useRef } from 'react'
import { setField } from '#commands/edit/fieldEdits.ts'
import { BRIEF_PROPERTIES, type BriefPropertyId } from '#domain/board/briefProperties.ts'
import { PropertyInput } from '#panels/fields/PropertyInput.tsx'
import { InspectorHeader } from '#panels/inspector/InspectorHeader.tsx'
import { InspectorSection } from '#panels/inspector/InspectorSection.tsx'
import { Button } from '#parts/Button.tsx'
import { briefWords } from '#words/brief.ts'
import { useEdit } from '#workspace/useEdit.ts'
import { useWish } from '#workspace/useWish.ts'
import { useBoard, useCommand } from '#workspace/useWorkspace.ts'
import { BriefPresets } from './BriefPresets.tsx'
import { essentialsSentence } from './essentialsSentence.ts'
import '#parts/laterStyles.css'

/** Fields of the brief under one heading. */
interface BriefGroup {
  readonly about: keyof typeof briefWords.groups
  readonly fields: readonly BriefPropertyId[]
}

/** Every field of the brief, in the order in which an interview settles them. */
export const BRIEF_GROUPS: readonly BriefGroup[] = [
  { about: 'problem', fields: ['problem', 'whyNow', 'success', 'users', 'journeys'] },
  {
    about: 'function',
    fields: ['features', 'featuresLater', 'outOfScope', 'platforms', 'publicApi', 'realtime', 'realtimeVia', 'media'],
  },
  {
    about: 'scale',
    fields: [
      'dau',
      'mau',
      'requestsPerDay',
      'peakReadQps',
      'peakWriteQps',
      'readWriteRatio',
      'concurrentConnections',
      'throughput',
    ],
  },
  {
    about: 'quality',
    fields: [
      'latencyMs',
      'latencyP50Ms',
      'latencyP99Ms',
      'pageLatencyMs',
      'apiLatencyMs',
      'searchLatencyMs',
      'availability',
      'rtoMinutes',
      'rpoMinutes',
      'durability',
      'consistency',
      'consistencyByData',
    ],
  },
  { about: 'place', fields: ['geo', 'regions'] },
  {
    about: 'safety',
    fields: ['transactions', 'flexibleSchema', 'pii', 'privacy', 'auth', 'tenancy', 'secrets'],
  },
  {
    about: 'build',
    fields: ['stage', 'style', 'goal', 'constraints', 'monthlyBudget', 'serviceMesh', 'observability'],
  },
]

/** One field of the brief; empty is "not stated", which for a flag differs from no. */
function BriefField({ id }: { readonly id: BriefPropertyId }) {
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

/** Gives the field that was asked for the focus, once. */
function useWantedField() {
  const section = useRef<HTMLElement>(null)
  useWish('fill-in-brief', ({ field }) => {
    const shown = section.current?.querySelector(`[data-brief-field="${field}"]`)
    shown?.querySelector<HTMLElement>('input, select, textarea')?.focus()
  })
  return section
}

/** What the design is for: everything the rules ask about the product, in the order in which an interview settles it. */
export function BriefPanel() {
  const section = useWantedField()
  const open = useCommand('open-brief')
  const sentence = useBoard((board) => essentialsSentence(board.brief))
  return (
    <section ref={section} aria-label={briefWords.name} className="h-full overflow-y-auto bg-surface">
      <InspectorHeader title={sentence} detail={briefWords.empty} />
      <Button size="small" className="mx-4 mt-2" onClick={open.run}>
        {briefWords.openAsSheet}
      </Button>
      {BRIEF_GROUPS.map(({ about, fields }) => (
        <InspectorSection key={about} title={briefWords.groups[about]}>
          {about === 'quality' && <BriefPresets />}
          {fields.map((id) => (
            <BriefField key={id} id={id} />
          ))}
        </InspectorSection>
      ))}
    </section>
  )
}
