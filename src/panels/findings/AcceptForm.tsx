import { useState } from 'react'
import { acceptAsTradeoff } from '#commands/findings/acceptAsTradeoff.ts'
import { findingKey } from '#domain/flow/findingKey.ts'
import type { Finding } from '#domain/flow/rule.ts'
import type { Extent } from '#domain/flow/tradeoffs.ts'
import { SegmentedControl } from '#parts/SegmentedControl.tsx'
import { findingsWords } from '#words/findings.ts'
import { useWorkspace } from '#workspace/useWorkspace.ts'
import { ReasonForm } from './ReasonForm.tsx'

const EXTENTS = [
  { value: 'finding', title: findingsWords.extents.finding },
  { value: 'rule', title: findingsWords.extents.rule },
] as const satisfies readonly { value: Extent; title: string }[]

/** Where the reason for accepting a finding is kept while it is written. */
export const acceptPlace = (finding: Finding): string => `accept:${findingKey(finding)}`

/** Asks for the reason to accept a finding, and how much is accepted with it. */
export function AcceptForm({ finding }: { readonly finding: Finding }) {
  const workspace = useWorkspace()
  const [extent, setExtent] = useState<Extent>('finding')
  return (
    <ReasonForm
      name={findingsWords.acceptAsTradeoff}
      action={findingsWords.accept}
      place={acceptPlace(finding)}
      onDone={(reason) => acceptAsTradeoff(workspace, finding, { extent, reason })}
      onCancel={() => workspace.desk.setState({ accepting: undefined })}
    >
      <SegmentedControl label={findingsWords.whatIsAccepted} options={EXTENTS} value={extent} onChange={setExtent} />
    </ReasonForm>
  )
}
