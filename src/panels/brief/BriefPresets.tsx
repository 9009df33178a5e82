import { presetCommandId } from '#commands/brief/briefCommands.ts'
import { BRIEF_PRESETS, type BriefPreset } from '#domain/board/briefPresets.ts'
import { BRIEF_PROPERTIES, type BriefPropertyId } from '#domain/board/briefProperties.ts'
import { withUnit } from '#panels/fields/withUnit.ts'
import { Button } from '#parts/Button.tsx'
import { Tooltip } from '#parts/Tooltip.tsx'
import { briefWords } from '#words/brief.ts'
import { useCommand } from '#workspace/useWorkspace.ts'

/** The targets of a preset in words: "200 ms, 99.9 %". */
function targetsOf({ targets }: BriefPreset): string {
  const words = Object.entries(targets).map(([field, value]) => {
    const spec = BRIEF_PROPERTIES[field as BriefPropertyId]
    return spec.type === 'number' && 'unit' in spec ? withUnit(`${value}`, spec.unit) : spec.title.toLowerCase()
  })
  return words.join(', ')
}

function PresetButton({ preset }: { readonly preset: BriefPreset }) {
  const { run } = useCommand(presetCommandId(preset))
  return (
    <Tooltip text={targetsOf(preset)}>
      <Button size="small" onClick={run}>
        {preset.title}
      </Button>
    </Tooltip>
  )
}

/** Buttons that fill usual targets in where the brief says nothing. */
export function BriefPresets() {
  return (
    <fieldset className="m-0 flex min-w-0 flex-wrap items-center gap-1.5 border-0 p-0">
      <legend className="float-left mr-auto p-0 text-[12.5px] text-text">{briefWords.presets}</legend>
      {BRIEF_PRESETS.map((preset) => (
        <PresetButton key={preset.id} preset={preset} />
      ))}
      <p className="m-0 basis-full text-[11.5px] text-muted leading-snug">{briefWords.presetsFillEmpty}</p>
    </fieldset>
  )
}
