import { useId, useState } from 'react'
import { findingKey } from '#domain/flow/findingKey.ts'
import type { Finding } from '#domain/flow/rule.ts'
import { Icon } from '#icons/Icon.tsx'
import { Button } from '#parts/Button.tsx'
import { classNames } from '#parts/classNames.ts'
import { SEVERITY_LOOKS } from '#parts/severityLooks.ts'
import { findingsWords } from '#words/findings.ts'
import { useWorkspace } from '#workspace/useWorkspace.ts'
import { FirstFix } from './FirstFix.tsx'
import { PlaceItem } from './PlaceItem.tsx'

/** A rule that is broken at hundreds of places is not read to the end; the rest is a press away. */
const SHOWN = 20

interface PlacesEntryProps {
  /** what one rule found, the worst first */
  readonly places: readonly Finding[]
  readonly chosen: Finding | undefined
  /** shows what mends all places before one is chosen */
  readonly eager: boolean
}

/** What one rule found at several places: its title once, what mends all of them, and each place by name. */
export function PlacesEntry({ places, chosen, eager }: PlacesEntryProps) {
  const { check } = useWorkspace()
  const id = useId()
  const [all, setAll] = useState(false)
  const [first] = places
  if (!first) return null
  const title = check.rulebook()?.rules.find((rule) => rule.id === first.rule)?.title ?? first.rule
  const place = chosen ? places.indexOf(chosen) : -1
  const hidden = all || place >= SHOWN ? 0 : Math.max(0, places.length - SHOWN)
  const look = SEVERITY_LOOKS[first.severity]
  return (
    <li data-entry={first.rule} className="border-border border-b px-2 py-2.5 last:border-b-0">
      <div className="flex gap-2.5">
        <Icon name={look.icon} className={classNames('mt-px shrink-0', look.ink)} />
        <p id={id} className="m-0 min-w-0 flex-1 break-words font-semibold leading-[1.4]">
          {title}{' '}
          <span className="whitespace-nowrap font-normal text-muted">{findingsWords.places(places.length)}</span>
        </p>
      </div>
      {eager && place < 0 && <FirstFix finding={first} mends={id} everywhere />}
      <ul aria-labelledby={id} className="m-0 mt-1 list-none p-0 pl-4">
        {places.slice(0, places.length - hidden).map((finding) => (
          <PlaceItem
            key={findingKey(finding)}
            finding={finding}
            chosen={finding === chosen}
            isLower={finding.severity !== first.severity}
          />
        ))}
      </ul>
      {hidden > 0 && (
        <Button size="small" tone="quiet" onClick={() => setAll(true)}>
          {findingsWords.showMore(hidden)}
        </Button>
      )}
    </li>
  )
}
