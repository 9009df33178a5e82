import { moveIntoTier } from '#commands/arrange/placeEdits.ts'
import { setField } from '#commands/edit/fieldEdits.ts'
import { setKind, setRole } from '#commands/edit/kindEdits.ts'
import { ALL_KINDS } from '#domain/blocks/catalogue.ts'
import { ROLE_TITLES } from '#domain/blocks/roleTitles.ts'
import { roleOf } from '#domain/blocks/traits.ts'
import type { Block } from '#domain/board/board.ts'
import { type Kind, type Role, rolesOf } from '#domain/board/kind.ts'
import { blockRecord } from '#domain/board/records/block.ts'
import { TIER_TITLES, TIERS, type Tier } from '#domain/board/tier.ts'
import { readLabel } from '#domain/mermaid/read/classify/readLabel.ts'
import { namedRole } from '#domain/names/namedRole.ts'
import { SelectInput } from '#panels/fields/SelectInput.tsx'
import { sharedOf } from '#panels/fields/shared.ts'
import { TextInput } from '#panels/fields/TextInput.tsx'
import { typingPlace } from '#panels/fields/useTypedDraft.ts'
import { LabelWords } from '#parts/LabelWords.tsx'
import { capitalised } from '#shared/capitalised.ts'
import { inspectorWords } from '#words/inspector.ts'
import { useEdit } from '#workspace/useEdit.ts'
import { useCommand } from '#workspace/useWorkspace.ts'
import { ZoneField } from './ZoneField.tsx'

const KIND_OPTIONS = ALL_KINDS.map(({ id, title }) => ({ value: id, title }))
const TIER_OPTIONS = TIERS.map((tier) => ({ value: tier, title: TIER_TITLES[tier] }))

const roleTitle = (role: Role): string => capitalised(ROLE_TITLES[role])

/** What it is called that nobody states a role, where names say one; nothing where they say none. */
function fromNames(blocks: readonly Block[]): { readonly none?: string } {
  const named = blocks.flatMap((block) => namedRole(block) ?? [])
  const [role, ...others] = new Set(named)
  if (!role) return {}
  return { none: others.length > 0 ? inspectorWords.rolesFromNames : inspectorWords.fromName(roleTitle(role)) }
}

/** What the name of a single block that states no role says of it: one that rules go by, or one that they do not take from a name. */
function whatNameSays([block, ...others]: readonly Block[]): string | undefined {
  if (!block || others.length > 0 || block.role !== undefined) return undefined
  if (namedRole(block)) return inspectorWords.readFromName
  const sense = readLabel([block.label])?.sense
  const isNew = sense?.role !== undefined && sense.kind === block.kind && sense.role !== roleOf(block)
  return isNew ? inspectorWords.suggestedRole(ROLE_TITLES[sense.role]) : undefined
}

/** Label, kind, role, tier and zone of one block; of several, what can be set for all of them. */
export function BlockIdentity({ blocks }: { readonly blocks: readonly Block[] }) {
  const set = useEdit(setField)
  const makeKind = useEdit(setKind)
  const makeRole = useEdit(setRole)
  const moveTo = useEdit(moveIntoTier)
  const group = useCommand('group')
  const ids = blocks.map((block) => block.id)
  const [first] = blocks
  const kinds = new Set(blocks.map((block) => block.kind))
  const [kind] = kinds
  const roles = kinds.size === 1 && kind ? rolesOf(kind) : []
  return (
    <>
      {first && blocks.length === 1 && (
        <LabelWords id={first.id}>
          <TextInput
            label={inspectorWords.label}
            spec={blockRecord.fields.label}
            shared={sharedOf(blocks.map((block) => block.label))}
            required
            place={typingPlace('label', blocks)}
            onChange={(label) => set({ of: 'block', ids, field: 'label', value: String(label) })}
          />
        </LabelWords>
      )}
      <SelectInput
        label={inspectorWords.kind}
        options={KIND_OPTIONS}
        shared={sharedOf(blocks.map((block) => block.kind))}
        onChange={(value) => makeKind({ ids, kind: value as Kind })}
      />
      {roles.length > 0 && (
        <SelectInput
          label={inspectorWords.role}
          help={whatNameSays(blocks)}
          options={roles.map((role) => ({ value: role, title: roleTitle(role) }))}
          shared={sharedOf(blocks.map((block) => block.role ?? (namedRole(block) ? undefined : roleOf(block))))}
          {...fromNames(blocks)}
          onChange={(role) => makeRole({ ids, role: role as Role | undefined })}
        />
      )}
      <SelectInput
        label={inspectorWords.tier}
        options={TIER_OPTIONS}
        shared={sharedOf(blocks.map((block) => block.tier))}
        onChange={(tier) => moveTo({ ids, tier: tier as Tier })}
      />
      <ZoneField
        label={inspectorWords.zone}
        shared={sharedOf(blocks.map((block) => block.zone))}
        onChange={(zone) => set({ of: 'block', ids, field: 'zone', value: zone })}
        onNew={group.run}
      />
    </>
  )
}
