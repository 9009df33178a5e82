import { useId } from 'react'
import { findingKey } from '#domain/flow/findingKey.ts'
import type { Finding } from '#domain/flow/rule.ts'
import { countFindings, countsInWords } from '#panels/topBar/FindingsButton.tsx'
import { SectionHeading } from '#parts/SectionHeading.tsx'
import { FindingItem } from './FindingItem.tsx'
import type { FindingGroup } from './groupFindings.ts'
import { PlacesEntry } from './PlacesEntry.tsx'

interface FindingGroupListProps {
  readonly group: FindingGroup
  readonly chosen: Finding | undefined
  /** shows first fixes of findings that are not chosen */
  readonly eager: boolean
}

/** The entries of one severity under their heading, which counts their places. */
export function FindingGroupList({ group, chosen, eager }: FindingGroupListProps) {
  const id = useId()
  const findings = group.entries.flatMap(({ places }) => places)
  return (
    <div className="px-2 pt-3">
      <div className="px-2 pb-0.5">
        <SectionHeading id={id}>{countsInWords(countFindings(findings))}</SectionHeading>
      </div>
      <ul aria-labelledby={id} className="m-0 list-none p-0">
        {group.entries.map(({ rule, places }) => {
          const [first, ...others] = places
          if (!first) return null
          if (others.length > 0) return <PlacesEntry key={rule} places={places} chosen={chosen} eager={eager} />
          return <FindingItem key={findingKey(first)} finding={first} chosen={first === chosen} eager={eager} />
        })}
      </ul>
    </div>
  )
}
