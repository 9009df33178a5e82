import type { Desk } from '#desk/desk.ts'
import { findingKey } from '#domain/flow/findingKey.ts'
import type { Finding } from '#domain/flow/rule.ts'

/** The finding remembered by a desk as chosen last, as long as it is open. */
export const rememberedFinding = (findings: readonly Finding[], { finding }: Pick<Desk, 'finding'>) =>
  finding === undefined ? undefined : findings.find((each) => findingKey(each) === finding)

/** The finding that is chosen: the one remembered, until something else is selected. */
export function chosenFinding(
  findings: readonly Finding[],
  desk: Pick<Desk, 'finding' | 'selection'>,
): Finding | undefined {
  const finding = rememberedFinding(findings, desk)
  const selected: ReadonlySet<string> = desk.selection
  return finding?.at.every((id) => selected.has(id)) ? finding : undefined
}
