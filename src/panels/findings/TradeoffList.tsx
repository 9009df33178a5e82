import { useStore } from 'zustand'
import { Disclosure } from '#parts/Disclosure.tsx'
import { findingsWords } from '#words/findings.ts'
import { useBoard, useWorkspace } from '#workspace/useWorkspace.ts'
import { TradeoffEntry } from './TradeoffEntry.tsx'

/** Every trade-off that was accepted on the board, also those whose finding is gone or has changed. */
export function TradeoffList() {
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
