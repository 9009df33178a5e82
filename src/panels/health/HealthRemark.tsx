import { useState } from 'react'
import type { CommandId } from '#commands/catalogue.ts'
import type { BoardHealth } from '#document/openFound.ts'
import { Icon } from '#icons/Icon.tsx'
import { CommandButton } from '#parts/CommandButton.tsx'
import { appWords } from '#words/app.ts'
import { healthWords } from '#words/health.ts'
import { useWorkspace } from '#workspace/useWorkspace.ts'
import '#parts/laterStyles.css'

interface Remark {
  readonly says: string
  readonly command?: CommandId
}

/** What a person should know of how the board was found in storage, the gravest thing; undefined when all is well. */
export function remarkOn({ damage, isNewer, unknownParts }: BoardHealth): Remark | undefined {
  if (damage) {
    return {
      says: damage.damaged === 0 ? healthWords.missing : healthWords.damaged(damage.damaged),
      command: 'save-raw-data',
    }
  }
  if (isNewer)
    return {
      says: healthWords.newer,
      command: 'reload-page',
    }
  if (unknownParts > 0)
    return {
      says: healthWords.unknown(unknownParts),
    }
  return undefined
}

/** The remark on how the board was found, until it is put away. */
export function HealthRemark() {
  const { storage } = useWorkspace()
  const [isSeen, setSeen] = useState(false)
  const remark = remarkOn(storage.health)
  if (!remark || isSeen) return null
  return (
    <div
      role="alert"
      className="absolute inset-x-0 top-3 z-20 mx-auto flex w-fit max-w-[min(40rem,calc(100%-1.5rem))] items-start gap-2.5 rounded-lg border border-border bg-raised px-3.5 py-2.5 shadow-float"
    >
      <Icon name="triangle-alert" className="mt-px shrink-0 text-warning" />
      <div className="flex min-w-0 flex-col items-start gap-2">
        <span>{remark.says}</span>
        {remark.command && <CommandButton id={remark.command} />}
      </div>
      <button
        type="button"
        aria-label={appWords.closeMessage}
        className="-mr-1.5 grid size-5 shrink-0 place-items-center rounded text-muted hover:bg-hover hover:text-text"
        onClick={() => setSeen(true)}
      >
        <Icon name="x" size={14} />
      </button>
    </div>
  )
}
