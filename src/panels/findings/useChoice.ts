import { chooseFinding } from '#commands/findings/chooseFinding.ts'
import type { Finding } from '#domain/flow/rule.ts'
import { useWorkspace } from '#workspace/useWorkspace.ts'

/** What chooses a finding, or lets go of it when it is the chosen one; `keepPlace` is called first. */
export function useChoice(finding: Finding, chosen: boolean, keepPlace: () => void): () => void {
  const workspace = useWorkspace()
  return () => {
    keepPlace()
    if (chosen) workspace.desk.setState({ finding: undefined, accepting: undefined })
    else chooseFinding(workspace, finding)
  }
}
