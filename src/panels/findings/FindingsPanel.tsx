import { useCallback, useMemo } from 'react'
import { useStore } from 'zustand'
import type { ItemId } from '#domain/edits/edit.ts'
import { findingKey } from '#domain/flow/findingKey.ts'
import type { Finding } from '#domain/flow/rule.ts'
import { Icon } from '#icons/Icon.tsx'
import { Button } from '#parts/Button.tsx'
import { classNames } from '#parts/classNames.ts'
import { useBoard, useSession, useWorkspace } from '#workspace/useWorkspace.ts'
import { FindingGroupList } from './FindingGroupList.tsx'
import { rulesChecked } from './findingWords.ts'
import { groupFindings } from './groupFindings.ts'

function useChooseFinding() {
  const workspace = useWorkspace()
  return useCallback(
    (finding: Finding) => {
      const { blocks, edges } = workspace.document.board()
      const present = new Set<ItemId>([...blocks, ...edges].map((item) => item.id))
      const ids = finding.at.filter((id) => present.has(id))
      workspace.session.setState({ selection: ids, finding: findingKey(finding), editing: undefined })
      workspace.view.reveal(ids)
    },
    [workspace],
  )
}

function Verdict({ errors, settled }: { readonly errors: number; readonly settled: boolean }) {
  const empty = useBoard((board) => board.blocks.length === 0)
  if (empty) return <p className="m-0 px-4 py-3 text-muted">Nothing to check yet. Findings appear here as you draw.</p>
  if (errors > 0) return null
  return (
    <p className="m-0 flex gap-2.5 px-4 pt-3 pb-2 text-muted">
      <Icon name="circle-check" className={classNames('mt-px shrink-0', settled ? 'text-ok' : 'text-muted')} />
      <span>
        <span className="font-semibold text-text">{settled ? 'No errors.' : 'No errors so far.'}</span>{' '}
        {rulesChecked(settled)} rules checked.
      </span>
    </p>
  )
}

function Waiting() {
  const { check } = useWorkspace()
  return (
    <div className="mt-auto flex items-center justify-between gap-2 border-border border-t px-4 py-2 text-[12px] text-muted">
      Some rules wait until you pause
      <Button size="small" onClick={() => check.checkNow()}>
        Check now
      </Button>
    </div>
  )
}

/** Where the request flow breaks the rules, worst first. */
export function FindingsPanel() {
  const { findings, settled } = useStore(useWorkspace().check.state)
  const selection = useSession((session) => session.selection)
  const finding = useSession((session) => session.finding)
  const choose = useChooseFinding()
  const groups = useMemo(() => groupFindings(findings), [findings])
  const selected = useMemo(() => new Set<string>(selection), [selection])
  const empty = useBoard((board) => board.blocks.length === 0)
  const shown = findings.find((each) => findingKey(each) === finding)
  // The mark goes when something else is selected, even though the last choice is still remembered.
  const chosen = shown?.at.every((id) => selected.has(id)) ? finding : undefined
  const errors = groups[0]?.severity === 'error' ? groups[0].findings.length : 0
  return (
    <section aria-label="Findings" className="flex min-h-0 flex-1 flex-col">
      <h2 className="sr-only">Findings</h2>
      <div className="min-h-0 flex-1 overflow-y-auto pb-3">
        <Verdict errors={errors} settled={settled} />
        {groups.map((group) => (
          <FindingGroupList key={group.severity} group={group} chosen={chosen} onChoose={choose} />
        ))}
      </div>
      {!settled && !empty && <Waiting />}
    </section>
  )
}
