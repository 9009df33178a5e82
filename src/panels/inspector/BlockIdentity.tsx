import { ALL_KINDS } from '#domain/blocks/catalogue.ts'
import { ROLE_TITLES } from '#domain/blocks/roleTitles.ts'
import { roleOf } from '#domain/blocks/traits.ts'
import type { Block } from '#domain/board/board.ts'
import { type Kind, type Role, rolesOf } from '#domain/board/kind.ts'
import { blockRecord } from '#domain/board/records/block.ts'
import { TIER_TITLES, TIERS, type Tier } from '#domain/board/tier.ts'
import { moveToTier } from '#domain/edits/moveBlocks.ts'
import { SelectInput } from '#panels/fields/SelectInput.tsx'
import { sharedOf } from '#panels/fields/shared.ts'
import { TextInput } from '#panels/fields/TextInput.tsx'
import { capitalised } from '#shared/capitalised.ts'
import { useWorkspace } from '#workspace/useWorkspace.ts'
import { changeKinds, patchBlocks } from './patches.ts'
import { typingKey, useApply } from './useApply.ts'

const KIND_OPTIONS = ALL_KINDS.map(({ id, title }) => ({ value: id, title }))
const TIER_OPTIONS = TIERS.map((tier) => ({ value: tier, title: TIER_TITLES[tier] }))

/** Label, kind, role and tier of one block; of several, what can be set for all of them. */
export function BlockIdentity({ blocks }: { readonly blocks: readonly Block[] }) {
  const { document } = useWorkspace()
  const apply = useApply()
  const kinds = new Set(blocks.map((block) => block.kind))
  const [kind] = kinds
  const roles = kinds.size === 1 && kind ? rolesOf(kind) : []
  const setRole = (role: string | undefined) =>
    apply(patchBlocks(blocks, { role: role === roles[0] ? undefined : (role as Role) }), 'Change the role')
  return (
    <>
      {blocks.length === 1 && (
        <TextInput
          label="Label"
          spec={blockRecord.fields.label}
          shared={sharedOf(blocks.map((block) => block.label))}
          required
          place={typingKey('label', blocks)}
          onChange={(label) =>
            apply(patchBlocks(blocks, { label: String(label) }), 'Rename', typingKey('label', blocks))
          }
        />
      )}
      <SelectInput
        label="Kind"
        options={KIND_OPTIONS}
        shared={sharedOf(blocks.map((block) => block.kind))}
        onChange={(value) => apply(changeKinds(document.board(), blocks, value as Kind), 'Change the kind')}
      />
      {roles.length > 0 && (
        <SelectInput
          label="Role"
          options={roles.map((role) => ({ value: role, title: capitalised(ROLE_TITLES[role]) }))}
          shared={sharedOf(blocks.map((block) => roleOf(block)))}
          onChange={setRole}
        />
      )}
      <SelectInput
        label="Tier"
        options={TIER_OPTIONS}
        shared={sharedOf(blocks.map((block) => block.tier))}
        onChange={(tier) =>
          apply(
            moveToTier(document.board(), new Set(blocks.map((block) => block.id)), tier as Tier),
            `Move to ${TIER_TITLES[tier as Tier]}`,
          )
        }
      />
    </>
  )
}
