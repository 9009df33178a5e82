import { useEffect, useRef } from 'react'
import { InspectorHeader } from '#panels/inspector/InspectorHeader.tsx'
import { InspectorSection } from '#panels/inspector/InspectorSection.tsx'
import { briefWords } from '#words/brief.ts'
import { useBoard, useDesk, useWorkspace } from '#workspace/useWorkspace.ts'
import { BriefField } from './BriefField.tsx'
import { BriefPresets } from './BriefPresets.tsx'
import { BRIEF_GROUPS } from './briefGroups.ts'
import { essentialsSentence } from './essentialsSentence.ts'

/** Gives the field that was asked for the focus, once. */
function useWantedField() {
  const { desk } = useWorkspace()
  const wanted = useDesk((state) => state.briefField)
  const section = useRef<HTMLElement>(null)
  useEffect(() => {
    if (wanted === undefined) return
    const field = section.current?.querySelector(`[data-brief-field="${wanted}"]`)
    field?.querySelector<HTMLElement>('input, select, textarea')?.focus()
    desk.setState({ briefField: undefined })
  }, [wanted, desk])
  return section
}

/** What the design is for: everything the rules ask about the product, in the order in which an interview settles it. */
export function BriefPanel() {
  const section = useWantedField()
  const sentence = useBoard((board) => essentialsSentence(board.brief))
  return (
    <section ref={section} aria-label={briefWords.name} className="h-full overflow-y-auto bg-surface">
      <InspectorHeader title={sentence} detail={briefWords.empty} />
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
