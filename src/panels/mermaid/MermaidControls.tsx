import { MERMAID_DIALECTS, mermaidDialect } from '#domain/mermaid/write/catalogue.ts'
import type { DialectId, MermaidOptions, SwitchedOption } from '#domain/mermaid/write/mermaidOptions.ts'
import { CheckBox } from '#parts/CheckBox.tsx'
import { SegmentedControl } from '#parts/SegmentedControl.tsx'
import { useDesk, useWorkspace } from '#workspace/useWorkspace.ts'

const DIALECTS = MERMAID_DIALECTS.map(({ id, title }) => ({ value: id, title }))

const MODES = [
  { value: 'strict', title: 'Strict' },
  { value: 'rich', title: 'Rich' },
] as const

const DIRECTIONS = [
  { value: 'TD', title: 'Top down' },
  { value: 'LR', title: 'Left to right' },
] as const

const CHECKS = [
  { option: 'technologies', title: 'Technologies' },
  { option: 'replicas', title: 'Replicas' },
  { option: 'colours', title: 'Colours by tier' },
  { option: 'steps', title: 'Step numbers' },
  { option: 'board', title: 'Board inside' },
  { option: 'tiers', title: 'Tiers as groups' },
] as const satisfies readonly { option: SwitchedOption; title: string }[]

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
        <SegmentedControl label="Dialect" options={DIALECTS} value={options.dialect} onChange={choose} />
        <p className="m-0 mb-1 text-[12px] text-muted">{purpose}</p>
      </div>
      <div className="flex w-full gap-1">
        <SegmentedControl
          className="flex-2"
          label="Arrows"
          options={MODES}
          value={options.mode}
          onChange={(mode) => change({ mode })}
        />
        <SegmentedControl
          className="flex-3"
          label="Direction"
          options={DIRECTIONS}
          value={options.direction}
          onChange={(direction) => change({ direction })}
        />
      </div>
      {CHECKS.filter(({ option }) => knows.has(option)).map(({ option, title }) => (
        <CheckBox key={option} checked={options[option]} onChange={(checked) => change({ [option]: checked })}>
          {title}
        </CheckBox>
      ))}
    </div>
  )
}
