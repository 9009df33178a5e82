import { useId, useRef } from 'react'
import { chooseFinding } from '#commands/findings/chooseFinding.ts'
import { findingKey } from '#domain/flow/findingKey.ts'
import type { Finding } from '#domain/flow/rule.ts'
import { useWorkspace } from '#workspace/useWorkspace.ts'
import { useShownWhenChosen } from './useShownWhenChosen.ts'

/**
 * What a row of a list needs to be a finding that can be chosen, and let go of again: the attributes of the row, those of the button
 * at its head, and the `id` for the reason that it shows when it is chosen.
 */
export function useFindingRow(finding: Finding, chosen: boolean) {
  const workspace = useWorkspace()
  const id = useId()
  const ref = useRef<HTMLLIElement>(null)
  const keepPlace = useShownWhenChosen(ref, chosen)
  const onClick = () => {
    keepPlace()
    if (chosen) workspace.desk.setState({ finding: undefined, accepting: undefined })
    else chooseFinding(workspace, finding)
  }
  const { rule, severity } = finding
  return {
    id,
    row: { ref, 'data-place': findingKey(finding), 'data-rule': rule, 'data-severity': severity },
    head: {
      type: 'button',
      'aria-expanded': chosen,
      'aria-current': chosen,
      'aria-describedby': chosen ? id : undefined,
      onClick,
    },
  } as const
}
