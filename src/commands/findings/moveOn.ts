import { findingKey } from '#domain/flow/findingKey.ts'
import type { Finding } from '#domain/flow/rule.ts'
import type { Happened } from '../perform.ts'
import type { Workspace } from '../workspace.ts'

/** Does something that settles a finding, and remembers the one after it that is still open, else the one before; not if it is refused. */
export function moveOn({ check, desk }: Workspace, finding: Finding, act: () => Happened): Happened {
  const keys = check.state.getState().findings.map(findingKey)
  const place = keys.indexOf(findingKey(finding))
  const happened = act()
  if (happened === 'refused') return happened
  const open = new Set(check.state.getState().findings.map(findingKey))
  const others = [...keys.slice(place + 1), ...keys.slice(0, Math.max(0, place)).reverse()]
  desk.setState({ finding: others.find((key) => open.has(key)), accepting: undefined })
  return happened
}
