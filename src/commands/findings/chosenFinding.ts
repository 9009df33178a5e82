import { findingKey } from '#domain/flow/findingKey.ts'
import type { Finding } from '#domain/flow/rule.ts'
import type { Session } from '#session/session.ts'

/** The finding remembered by a session as chosen last, as long as it is open. */
export const rememberedFinding = (findings: readonly Finding[], { finding }: Pick<Session, 'finding'>) =>
  finding === undefined ? undefined : findings.find((each) => findingKey(each) === finding)

/** The finding that is chosen: the one remembered, until something else is selected. */
export function chosenFinding(
  findings: readonly Finding[],
  session: Pick<Session, 'finding' | 'selection'>,
): Finding | undefined {
  const finding = rememberedFinding(findings, session)
  const selected = new Set<string>(session.selection)
  return finding?.at.every((id) => selected.has(id)) ? finding : undefined
}
