import { ALIGN_COMMANDS } from '#commands/arrange/align.ts'
import type { CommandId } from '#commands/catalogue.ts'
import { putFieldBack, setField } from '#commands/edit/fieldEdits.ts'
import { blockKind } from '#domain/blocks/catalogue.ts'
import { iconOf } from '#domain/blocks/traits.ts'
import { BLOCK_PROPERTIES, type BlockPropertyId } from '#domain/board/blockProperties.ts'
import type { Block } from '#domain/board/board.ts'
import { TIER_TITLES } from '#domain/board/tier.ts'
import { LaterIcon } from '#icons/LaterIcon.tsx'
import { ComboInput } from '#panels/fields/ComboInput.tsx'
import { sharedOf } from '#panels/fields/shared.ts'
import { typingPlace } from '#panels/fields/useTypedDraft.ts'
import { IconButton } from '#parts/IconButton.tsx'
import { TierIcon } from '#parts/TierIcon.tsx'
import { inspectorWords } from '#words/inspector.ts'
import { useEdit } from '#workspace/useEdit.ts'
import { useCommand } from '#workspace/useWorkspace.ts'
import { BlockIdentity } from './BlockIdentity.tsx'
import { BlockProperty } from './BlockProperty.tsx'
import { InspectorHeader } from './InspectorHeader.tsx'
import { InspectorSection } from './InspectorSection.tsx'
import { LoadSection } from './LoadSection.tsx'
import { MoreSection } from './MoreSection.tsx'
import { blockPropertiesOf } from './offeredProperties.ts'

function ArrangeButton({ id }: { readonly id: CommandId }) {
  const { command, enabled, run } = useCommand(id)
  return (
    <IconButton
      icon={<LaterIcon name={command.icon ?? 'move'} />}
      label={command.title}
      disabled={!enabled}
      onClick={run}
    />
  )
}

/** Lines up and spaces out the selected blocks. */
function ArrangeButtons() {
  return (
    <fieldset className="-mx-1.5 m-0 flex min-w-0 flex-wrap gap-0.5 border-0 p-0">
      <legend className="sr-only">{inspectorWords.arrange}</legend>
      {ALIGN_COMMANDS.map(({ id }) => (
        <ArrangeButton key={id} id={id} />
      ))}
    </fieldset>
  )
}

/** Properties that stand at the end, with the notes, whatever the kind. */
const ABOUT: readonly BlockPropertyId[] = ['owner', 'region', 'rationale', 'notes']

function Technology({ blocks }: { readonly blocks: readonly Block[] }) {
  const set = useEdit(setField)
  const putBack = useEdit(putFieldBack)
  const kinds = new Set(blocks.map((block) => block.kind))
  const [kind] = kinds
  const values = blocks.map((block) => block.technology)
  const field = { of: 'block', ids: blocks.map((block) => block.id), field: 'technology' } as const
  return (
    <div data-field="technology">
      <ComboInput
        label={inspectorWords.technology}
        spec={BLOCK_PROPERTIES.technology}
        options={kinds.size === 1 && kind ? blockKind(kind).technologies : []}
        shared={sharedOf(values)}
        place={typingPlace('technology', blocks)}
        putBack={() => () => putBack({ ...field, values })}
        onChange={(value) => set({ ...field, value })}
      />
    </div>
  )
}

function Guidance({ block }: { readonly block: Block }) {
  const { use, limits } = blockKind(block.kind)
  const paragraphs = [
    [inspectorWords.whenToUse, use],
    [inspectorWords.limits, limits],
  ] as const
  return (
    <InspectorSection>
      {paragraphs.map(([title, text]) => (
        <div key={title}>
          <h3 className="m-0 mb-0.5 font-semibold text-[11px] text-muted">{title}</h3>
          <p className="m-0 text-[12.5px] text-muted leading-relaxed">{text}</p>
        </div>
      ))}
    </InspectorSection>
  )
}

interface BlockInspectorProps {
  readonly blocks: readonly Block[]
  /** what is selected in all, when that is more than one block */
  readonly summary: string
}

/** Everything about one block, or what several selected ones share. */
export function BlockInspector({ blocks, summary }: BlockInspectorProps) {
  const [block] = blocks
  if (!block) return null
  const several = blocks.length > 1
  const { common, rare } = blockPropertiesOf(blocks)
  const properties = common.filter((id) => !ABOUT.includes(id))
  const about = ABOUT.filter((id) => id === 'notes' || common.includes(id))
  return (
    <>
      <InspectorHeader
        icon={several ? undefined : <TierIcon icon={iconOf(block)} tier={block.tier} size={34} />}
        title={several ? summary : blockKind(block.kind).title}
        detail={several ? inspectorWords.appliesToAll : inspectorWords.inTier(TIER_TITLES[block.tier])}
      />
      {several && (
        <InspectorSection>
          <ArrangeButtons />
        </InspectorSection>
      )}
      <InspectorSection>
        <BlockIdentity blocks={blocks} />
        <Technology blocks={blocks} />
      </InspectorSection>
      {!several && <LoadSection id={block.id} />}
      {properties.length > 0 && (
        <InspectorSection title={inspectorWords.properties}>
          {properties.map((id) => (
            <BlockProperty key={id} id={id} blocks={blocks} />
          ))}
        </InspectorSection>
      )}
      <MoreSection stated={rare.filter((id) => blocks.some((each) => each[id] !== undefined)).length}>
        {rare.map((id) => (
          <BlockProperty key={id} id={id} blocks={blocks} />
        ))}
      </MoreSection>
      <InspectorSection title={inspectorWords.about}>
        {about.map((id) => (
          <BlockProperty key={id} id={id} blocks={blocks} />
        ))}
      </InspectorSection>
      {!several && <Guidance block={block} />}
    </>
  )
}
