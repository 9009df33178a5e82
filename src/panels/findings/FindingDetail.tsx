import { findingKey } from '#domain/flow/findingKey.ts'
import type { Finding } from '#domain/flow/rule.ts'
import { Button } from '#parts/Button.tsx'
import { findingsWords } from '#words/findings.ts'
import { useDesk, useWorkspace } from '#workspace/useWorkspace.ts'
import { AcceptForm, acceptPlace } from './AcceptForm.tsx'
import { FixList } from './FixList.tsx'
import { KeptReason } from './KeptReason.tsx'
import { OpenFieldButton } from './OpenFieldButton.tsx'

/** All there is about a finding: why it matters, who says so, its fixes, and accepting it. `id` names the reason. */
export function FindingDetail({ finding, id }: { readonly finding: Finding; readonly id: string }) {
  const { desk } = useWorkspace()
  const key = findingKey(finding)
  const accepting = useDesk((state) => state.accepting === key)
  return (
    <div>
      <p id={id} className="m-0 mt-1 text-[12.5px] text-muted leading-[1.5]">
        {finding.why}
      </p>
      <p className="m-0 mt-1 text-[11.5px] text-muted leading-[1.5]">
        {finding.source}
        {' · '}
        <button
          type="button"
          className="text-accent underline decoration-1 underline-offset-2"
          onClick={() => desk.setState({ dialog: 'rules', ruleHelp: finding.rule })}
        >
          {findingsWords.whyThisRule}
        </button>
      </p>
      <FixList finding={finding} />
      {finding.opens && (
        <div className="mt-1 flex first-of-type:mt-2">
          <OpenFieldButton opening={finding.opens} />
        </div>
      )}
      {accepting ? (
        <AcceptForm finding={finding} />
      ) : (
        <>
          <Button
            size="small"
            tone="quiet"
            className="mt-1 -ml-2.5 text-muted"
            onClick={() => desk.setState({ accepting: key })}
          >
            {findingsWords.acceptAsTradeoffMore}
          </Button>
          <KeptReason place={acceptPlace(finding)} />
        </>
      )}
    </div>
  )
}
