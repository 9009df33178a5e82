import { useId, useState } from 'react'
import { findingKey } from '#domain/flow/findingKey.ts'
import type { Finding } from '#domain/flow/rule.ts'
import { Button } from '#parts/Button.tsx'
import { SectionHeading } from '#parts/SectionHeading.tsx'
import { findingCountWords } from '#words/findingCounts.ts'
import { findingsWords } from '#words/findings.ts'
import { FindingItem } from './FindingItem.tsx'
import type { FindingGroup } from './groupFindings.ts'

/** A board with hundreds of findings is not read to the end; the rest is a press away. */
const SHOWN = 50

interface FindingGroupListProps {
  readonly group: FindingGroup
  readonly chosen: Finding | undefined
  /** shows first fixes of findings that are not chosen */
  readonly eager: boolean
}

/** The findings of one severity under their heading and count. */
export function FindingGroupList({ group, chosen, eager }: FindingGroupListProps) {
  const id = useId()
  const [all, setAll] = useState(false)
  const { severity, findings } = group
  const complete = all || (chosen !== undefined && findings.indexOf(chosen) >= SHOWN)
  const hidden = complete ? 0 : Math.max(0, findings.length - SHOWN)
  return (
    <div className="px-2 pt-3">
      <div className="px-2 pb-0.5">
        <SectionHeading id={id}>{findingCountWords[severity](findings.length)}</SectionHeading>
      </div>
      <ul aria-labelledby={id} className="m-0 list-none p-0">
        {findings.slice(0, findings.length - hidden).map((finding) => (
          <FindingItem key={findingKey(finding)} finding={finding} chosen={finding === chosen} eager={eager} />
        ))}
      </ul>
      {hidden > 0 && (
        <Button size="small" tone="quiet" onClick={() => setAll(true)}>
          {findingsWords.showMore(hidden)}
        </Button>
      )}
    </div>
  )
}
