import type { Given } from '#cli/cliCommand.ts'
import { oneOf } from '#cli/oneOf.ts'
import { MERMAID_DIALECTS, mermaidDialect } from '#domain/mermaid/write/catalogue.ts'
import {
  DEFAULT_MERMAID_OPTIONS,
  type DialectId,
  type MermaidOptions,
  type SwitchedOption,
} from '#domain/mermaid/write/mermaidOptions.ts'
import type { ExportOptions } from '#files/write/exportFormat.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import type { ThemeName } from '#shared/theme.ts'
import { commandLineWords } from '#words/commandLine.ts'
import { EXPORT_TARGETS, type ExportTarget } from './exportTargets.ts'

const DIALECTS = MERMAID_DIALECTS.map(({ id }) => id) as [DialectId, ...DialectId[]]
const SWITCHES: readonly SwitchedOption[] = ['tiers', 'technologies', 'replicas', 'colours', 'steps', 'board']

function mermaidOptions(given: Given): Result<MermaidOptions, string> {
  const dialect = oneOf('dialect', given.text('dialect'), DIALECTS)
  if (!dialect.ok) return dialect
  const direction = oneOf('direction', given.text('direction'), ['TD', 'LR'])
  if (!direction.ok) return direction
  const usual = mermaidDialect(dialect.value).mode
  const rich = given.flag('rich') ?? usual === 'rich'
  const switched = SWITCHES.flatMap((name) => {
    const on = given.flag(name)
    return on === undefined ? [] : [[name, on] as const]
  })
  return ok({
    ...DEFAULT_MERMAID_OPTIONS,
    dialect: dialect.value,
    direction: direction.value,
    mode: rich ? 'rich' : 'strict',
    ...Object.fromEntries(switched),
  })
}

/** An option that was given although it concerns other targets only, as a sentence. */
function strayOption(given: Given, { to, takes }: ExportTarget): string | undefined {
  const all = new Set(EXPORT_TARGETS.flatMap((target: ExportTarget) => target.takes))
  const stray = [...all].find(
    (name) => !takes.includes(name) && (given.text(name) !== undefined || given.flag(name) !== undefined),
  )
  if (stray === undefined) return undefined
  const others = EXPORT_TARGETS.filter((target: ExportTarget) => target.takes.includes(stray)).map((each) => each.to)
  return commandLineWords.strayOption(stray, to, others)
}

/** What was chosen for an export; fails with a sentence. */
export function exportOptions(given: Given, target: ExportTarget): Result<ExportOptions, string> {
  const stray = strayOption(given, target)
  if (stray !== undefined) return fail(stray)
  const mermaid = mermaidOptions(given)
  if (!mermaid.ok) return mermaid
  const theme = oneOf<ThemeName>('theme', given.text('theme'), ['light', 'dark'])
  if (!theme.ok) return theme
  const [transparent, marks] = [given.flag('transparent') === true, given.flag('marks') !== false]
  return ok({ mermaid: mermaid.value, theme: theme.value, transparent, marks, scale: 1 })
}
