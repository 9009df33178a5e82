import type { MermaidOptions } from '#domain/mermaid/write/mermaidOptions.ts'
import { CheckBox } from '#parts/CheckBox.tsx'
import { SegmentedControl } from '#parts/SegmentedControl.tsx'
import { useSession, useWorkspace } from '#workspace/useWorkspace.ts'

const MODES = [
  { value: 'strict', title: 'Strict' },
  { value: 'rich', title: 'Rich' },
] as const

const DIRECTIONS = [
  { value: 'TD', title: 'Top down' },
  { value: 'LR', title: 'Left to right' },
] as const

/** How the board is written as Mermaid; kept for the visit, and the same in the panel and in exports. */
export function MermaidControls() {
  const { session } = useWorkspace()
  const options = useSession((state) => state.mermaid)
  const change = (changed: Partial<MermaidOptions>) => session.setState({ mermaid: { ...options, ...changed } })
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-[12.5px]">
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
      <CheckBox checked={options.replicas} onChange={(replicas) => change({ replicas })}>
        Replicas
      </CheckBox>
      <CheckBox checked={options.tiers} onChange={(tiers) => change({ tiers })}>
        Tiers as groups
      </CheckBox>
    </div>
  )
}
