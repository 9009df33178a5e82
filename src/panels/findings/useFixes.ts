import { useEffect, useState } from 'react'
import { heldFixes, knownFixes } from '#commands/findings/heldFixes.ts'
import type { OfferedFix } from '#domain/flow/offeredFixes.ts'
import type { Finding } from '#domain/flow/rule.ts'
import { whenIdle } from '#shared/whenIdle.ts'
import { useBoard, useDesk, useWorkspace } from '#workspace/useWorkspace.ts'

/**
 * The repairs of a finding that hold, tried while the browser is idle and no pointer is down; undefined until
 * they are known or while they are not wanted. After a change of the board those known before stay until they were tried again.
 */
export function useFixes(finding: Finding, wanted: boolean): readonly OfferedFix[] | undefined {
  const workspace = useWorkspace()
  const board = useBoard((each) => each)
  const held = useDesk((desk) => desk.pointerDown)
  const [fixes, setFixes] = useState(() => knownFixes(workspace.document.board(), finding))
  useEffect(() => {
    if (!wanted || held) return
    const known = knownFixes(board, finding)
    if (known) return setFixes(known)
    return whenIdle(() => setFixes(heldFixes(workspace, finding)), { within: 400, otherwise: 1 })
  }, [workspace, board, finding, wanted, held])
  return fixes
}
