import { type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import type { OfferedFix } from '#domain/flow/offeredFixes.ts'
import type { Finding, Fix } from '#domain/flow/rule.ts'
import { findingsWords } from '#words/findings.ts'
import { FixButton } from './FixButton.tsx'
import { FixEverywhere } from './FixList.tsx'
import { OpenFieldButton } from './OpenFieldButton.tsx'
import { useFixes } from './useFixes.ts'

/** True while an element is in view; always where the browser cannot tell. */
function useInView(element: RefObject<Element | null>): boolean {
  const [seen, setSeen] = useState(() => globalThis.IntersectionObserver === undefined)
  useEffect(() => {
    if (!globalThis.IntersectionObserver || !element.current) return
    const observer = new IntersectionObserver((entries) => setSeen(entries.at(-1)?.isIntersecting ?? false))
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element])
  return seen
}

interface FirstFixProps {
  readonly finding: Finding
  /** the id of the sentence that says what is wrong */
  readonly mends: string
  /** mends all places of its rule */
  readonly everywhere?: boolean
}

interface OfferProps extends FirstFixProps {
  readonly possible: readonly Fix[]
  readonly fixes: readonly OfferedFix[] | undefined
}

function Offer({ finding, mends, everywhere, possible, fixes }: OfferProps) {
  const [first] = fixes ?? []
  const [likely] = possible
  // It keeps the room of what is likely to come, so that nothing below it jumps.
  if (!fixes && likely && !everywhere)
    return (
      <span className="invisible flex min-w-0">
        <FixButton finding={finding} fix={likely} disabled />
      </span>
    )
  if (first && everywhere) return <FixEverywhere finding={finding} title={first.title} alone />
  if (first) return <FixButton finding={finding} fix={first} mends={mends} />
  if (everywhere) return null
  if (fixes && finding.opens) return <OpenFieldButton opening={finding.opens} />
  return fixes && <span className="text-[12px] text-muted">{findingsWords.noFix}</span>
}

/** The best fix of a finding, whose room is there before the fix is known; nothing where none can come. */
export function FirstFix({ finding, mends, everywhere = false }: FirstFixProps) {
  const row = useRef<HTMLDivElement>(null)
  const seen = useInView(row)
  const possible = useMemo(() => finding.fixes?.() ?? [], [finding])
  const mayBeFixed = possible.length > 0
  const fixes = useFixes(finding, mayBeFixed && seen)
  if (!mayBeFixed && !finding.opens) return null
  return (
    <div ref={row} className="mt-1.5 flex min-h-7 min-w-0 items-center pl-6.5">
      <Offer {...{ finding, mends, everywhere, possible }} fixes={mayBeFixed ? fixes : []} />
    </div>
  )
}
