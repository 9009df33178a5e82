import { MERMAID_DIALECTS, mermaidDialect } from '#domain/mermaid/write/catalogue.ts'
import type { DialectId, MermaidOptions, SwitchedOption } from '#domain/mermaid/write/mermaidOptions.ts'
import { CheckBox } from '#parts/CheckBox.tsx'
import { SegmentedControl } from '#parts/SegmentedControl.tsx'
import { mermaidControlWords } from '#words/mermaidControls.ts'
import { useDesk, useWorkspace } from '#workspace/useWorkspace.ts'

const WORDS = mermaidControlWords

const DIALECTS = MERMAID_DIALECTS.map(({ id, title }) => ({ value: id, title }))

const MODES = [
  { value: 'strict', title: WORDS.modes.strict },
  { value: 'rich', title: WORDS.modes.rich },
] as const

const DIRECTIONS = [
  { value: 'TD', title: WORDS.directions.TD },
  { value: 'LR', title: WORDS.directions.LR },
] as const

const CHECKS = [
  'technologies',
  'replicas',
  'colours',
  'steps',
  'board',
  'tiers',
] as const satisfies readonly SwitchedOption[]

/** How the board is written as Mermaid; kept for the visit, and the same in the panel and in exports. */
export function MermaidControls() {
  const { desk } = useWorkspace()
  const options = useDesk((state) => state.mermaid)
  const change = (changed: Partial<MermaidOptions>) => desk.setState({ mermaid: { ...options, ...changed } })
  const choose = (dialect: DialectId) => change({ dialect, mode: mermaidDialect(dialect).mode })
  const { purpose, knows } = mermaidDialect(options.dialect)
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-[12.5px]">
      <div className="flex w-full flex-col gap-1">
        <SegmentedControl label={WORDS.dialect} options={DIALECTS} value={options.dialect} onChange={choose} />
        <p className="m-0 mb-1 text-[12px] text-muted">{purpose}</p>
      </div>
      <div className="flex w-full gap-1">
        <SegmentedControl
          className="flex-2"
          label={WORDS.arrows}
          options={MODES}
          value={options.mode}
          onChange={(mode) => change({ mode })}
        />
        <SegmentedControl
          className="flex-3"
          label={WORDS.direction}
          options={DIRECTIONS}
          value={options.direction}
          onChange={(direction) => change({ direction })}
        />
      </div>
      {CHECKS.filter((option) => knows.has(option)).map((option) => (
        <CheckBox key={option} checked={options[option]} onChange={(checked) => change({ [option]: checked })}>
          {WORDS.options[option]}
        </CheckBox>
      ))}
    </div>
  )
}
