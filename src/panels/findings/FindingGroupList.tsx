import { useId, useState } from 'react'
import { findingKey } from '#domain/flow/findingKey.ts'
import type { Finding } from '#domain/flow/rule.ts'
import { Button } from '#parts/Button.tsx'
import { SectionHeading } from '#parts/SectionHeading.tsx'
import { FindingItem } from './FindingItem.tsx'
import { SEVERITY_LOOKS } from './findingWords.ts'
import type { FindingGroup } from './groupFindings.ts'

/** A board with hundreds of findings is not read to the end; the rest is a press away. */
const SHOWN = 50

interface FindingGroupListProps {
  readonly group: FindingGroup
  /** the key of the chosen finding */
  readonly chosen: string | undefined
  readonly onChoose: (finding: Finding) => void
}

/** The findings of one severity under their heading and count. */
export function FindingGroupList({ group, chosen, onChoose }: FindingGroupListProps) {
  const id = useId()
  const [all, setAll] = useState(false)
  const { severity, findings } = group
  const look = SEVERITY_LOOKS[severity]
  const hidden = all ? 0 : Math.max(0, findings.length - SHOWN)
  return (
    <div className="px-2 pt-3">
      <div className="px-2 pb-0.5">
        <SectionHeading
          id={id}
        >{`${findings.length} ${(findings.length === 1 ? look.one : look.many).toLowerCase()}`}</SectionHeading>
      </div>
      <ul aria-labelledby={id} className="m-0 list-none p-0">
        {findings.slice(0, findings.length - hidden).map((finding) => {
          const key = findingKey(finding)
          return <FindingItem key={key} finding={finding} chosen={key === chosen} onChoose={onChoose} />
        })}
      </ul>
      {hidden > 0 && (
        <Button size="small" tone="quiet" onClick={() => setAll(true)}>
          {`Show ${hidden} more`}
        </Button>
      )}
    </div>
  )
}
