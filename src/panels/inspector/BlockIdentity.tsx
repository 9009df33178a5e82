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
import { SelectInput } from '#panels/fields/SelectInput.tsx'
import { sharedOf } from '#panels/fields/shared.ts'
import { TextInput } from '#panels/fields/TextInput.tsx'
import { typingPlace } from '#panels/fields/useTypedDraft.ts'
import { capitalised } from '#shared/capitalised.ts'
import { inspectorWords } from '#words/inspector.ts'
import { useEdit } from '#workspace/useEdit.ts'

const KIND_OPTIONS = ALL_KINDS.map(({ id, title }) => ({ value: id, title }))
const TIER_OPTIONS = TIERS.map((tier) => ({ value: tier, title: TIER_TITLES[tier] }))

/** Label, kind, role and tier of one block; of several, what can be set for all of them. */
export function BlockIdentity({ blocks }: { readonly blocks: readonly Block[] }) {
  const set = useEdit(setField)
  const makeKind = useEdit(setKind)
  const makeRole = useEdit(setRole)
  const moveTo = useEdit(moveIntoTier)
  const ids = blocks.map((block) => block.id)
  const kinds = new Set(blocks.map((block) => block.kind))
  const [kind] = kinds
  const roles = kinds.size === 1 && kind ? rolesOf(kind) : []
  return (
    <>
      {blocks.length === 1 && (
        <TextInput
          label={inspectorWords.label}
          spec={blockRecord.fields.label}
          shared={sharedOf(blocks.map((block) => block.label))}
          required
          place={typingPlace('label', blocks)}
          onChange={(label) => set({ of: 'block', ids, field: 'label', value: String(label) })}
        />
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
          options={roles.map((role) => ({ value: role, title: capitalised(ROLE_TITLES[role]) }))}
          shared={sharedOf(blocks.map((block) => roleOf(block)))}
          onChange={(role) => makeRole({ ids, role: role as Role | undefined })}
        />
      )}
      <SelectInput
        label={inspectorWords.tier}
        options={TIER_OPTIONS}
        shared={sharedOf(blocks.map((block) => block.tier))}
        onChange={(tier) => moveTo({ ids, tier: tier as Tier })}
      />
    </>
  )
}
