import { useMemo, useRef } from 'react'
import { useStore } from 'zustand'
import { chosenFinding } from '#commands/findings/chosenFinding.ts'
import type { Rule, Speaks } from '#domain/flow/rule.ts'
import { Icon } from '#icons/Icon.tsx'
import { Button } from '#parts/Button.tsx'
import { classNames } from '#parts/classNames.ts'
import { Disclosure } from '#parts/Disclosure.tsx'
import { ReloadButton } from '#parts/ReloadButton.tsx'
import { findingsWords } from '#words/findings.ts'
import { sidePanelWords } from '#words/sidePanel.ts'
import { useWish } from '#workspace/useWish.ts'
import { useBoard, useDesk, useWorkspace } from '#workspace/useWorkspace.ts'
import { CheckBar } from './CheckBar.tsx'
import { FindingGroupList } from './FindingGroupList.tsx'
import { groupFindings } from './groupFindings.ts'
import { TradeoffEntry } from './TradeoffEntry.tsx'
import { useKeptFocus } from './useKeptFocus.ts'
import '#parts/laterStyles.css'

/** How many of the rules have looked at the board: those that speak at the given moments. */
const rulesChecked = (rules: readonly Rule[], speaks: readonly Speaks[]): number =>
  rules.filter((rule) => speaks.includes(rule.speaks)).length

/** Every trade-off that was accepted on the board, also those whose finding is gone or has changed. */
function TradeoffList() {
  const tradeoffs = useBoard((board) => board.tradeoffs)
  const accepted = useStore(useWorkspace().check.state, (state) => state.accepted)
  if (tradeoffs.length === 0) return null
  const found = new Set(accepted.map(({ tradeoff }) => tradeoff.id))
  return (
    <div className="px-2 pt-4">
      <Disclosure title={findingsWords.tradeoffsCounted(tradeoffs.length)}>
        <ul aria-label={findingsWords.tradeoffs} className="m-0 list-none p-0">
          {tradeoffs.map((tradeoff) => (
            <TradeoffEntry key={tradeoff.id} tradeoff={tradeoff} found={found.has(tradeoff.id)} />
          ))}
        </ul>
      </Disclosure>
    </div>
  )
}

/** With more findings than this, fixes are tried only for the one that is chosen. */
const MOST_EAGER = 100

function NotLoaded() {
  const { check } = useWorkspace()
  return (
    <div role="alert" className="flex flex-col items-start gap-2 px-4 py-3">
      <p className="m-0">{findingsWords.rulesNotLoaded}</p>
      <div className="flex gap-2">
        <Button size="small" onClick={() => check.checkNow()}>
          {findingsWords.tryAgain}
        </Button>
        <ReloadButton size="small" />
      </div>
    </div>
  )
}

function Verdict() {
  const { check } = useWorkspace()
  const { findings, settled, sketch, speaks, failed } = useStore(check.state)
  const rules = check.rulebook()?.rules
  const empty = useBoard((board) => board.blocks.length === 0)
  if (empty) return <p className="m-0 px-4 py-3 text-muted">{sidePanelWords.nothingToCheck}</p>
  if (failed) return <NotLoaded />
  if (!rules || findings[0]?.severity === 'error') return null
  const all = settled && !sketch
  return (
    <p className="m-0 flex gap-2.5 px-4 pt-3 pb-2 text-muted">
      <Icon name="circle-check" className={classNames('mt-px shrink-0', all ? 'text-ok' : 'text-muted')} />
      <span>
        <span className="font-semibold text-text">{all ? findingsWords.noErrors : findingsWords.noErrorsSoFar}</span>{' '}
        {findingsWords.rulesChecked(rulesChecked(rules, speaks))}
      </span>
    </p>
  )
}

/** Where the request flow breaks the rules, worst first, what to do about it, and what was accepted. */
export function FindingsPanel() {
  const findings = useStore(useWorkspace().check.state, (state) => state.findings)
  const chosen = useDesk((desk) => chosenFinding(findings, desk))
  const groups = useMemo(() => groupFindings(findings), [findings])
  const empty = useBoard((board) => board.blocks.length === 0)
  const list = useRef<HTMLDivElement>(null)
  const keptFocus = useKeptFocus(list)
  useWish('read-findings', () => {
    const first = list.current?.querySelector<HTMLElement>('[data-place] button')
    ;(first ?? list.current)?.focus()
  })
  return (
    <section data-findings aria-label={sidePanelWords.names.findings} className="flex min-h-0 flex-1 flex-col">
      <h2 className="sr-only">{sidePanelWords.names.findings}</h2>
      <div
        ref={list}
        tabIndex={-1}
        data-scroller
        className="min-h-0 flex-1 overflow-y-auto pb-3 outline-none"
        {...keptFocus}
      >
        <Verdict />
        {groups.map((group) => (
          <FindingGroupList key={group.severity} group={group} chosen={chosen} eager={findings.length <= MOST_EAGER} />
        ))}
        <TradeoffList />
      </div>
      {!empty && <CheckBar />}
    </section>
  )
}
