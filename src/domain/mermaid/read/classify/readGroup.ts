import { isGeneric } from '#domain/blocks/predicates.ts'
import type { Sense } from '#domain/names/productLists.ts'
import { onceForText } from '#shared/onceForText.ts'
import { readLabel } from './readLabel.ts'

/** Titles of groups that say what lies in them although no box would be called so. */
const TITLES: readonly (readonly [RegExp, Sense])[] = [
  [/^(?:data|databases?|persistence|data ?stores?|storage)(?: (?:tier|layer|zone|plane))?$/, { kind: 'sql' }],
  [
    /^(?:micro)?services$|^(?:(?:business|application|app|service|services|domain|logic|compute)(?: logic)? (?:tier|layer)|backend|core services)$/,
    { kind: 'app' },
  ],
  [/^(?:clients?|users?|presentation|client side|frontends?|devices|actors)(?: (?:tier|layer))?$/, { kind: 'client' }],
  [/^(?:external|third[- ]party|3rd[- ]party)\b/, { kind: 'external' }],
  [/^(?:observability|monitoring|telemetry)\b/, { kind: 'telemetry' }],
]

/** What a title of a group makes of what lies in it, when the kind is one that a whole group can have. */
export const readGroup: (title: string) => Sense | undefined = onceForText((title: string) => {
  const plain = title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s/-]/gu, '')
    .trim()
  const listed = TITLES.find(([pattern]) => pattern.test(plain))
  if (listed) return listed[1]
  const reading = readLabel([title])
  return reading && !isGeneric(reading.sense) ? reading.sense : undefined
})
