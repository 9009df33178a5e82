import type { PropertySpec } from './property.ts'

/** What a board may set about its rules; a setting that is not stated has the value its help names. */
export const RULE_SETTINGS = {
  freeDrawing: {
    title: 'Free drawing',
    help: 'No rule asks for the brief',
    type: 'flag',
  },
  chainLimit: {
    title: 'Longest chain',
    help: 'So many services waiting in a row are too many; 4 when not stated',
    type: 'number',
    integer: true,
    min: 2,
    max: 100,
  },
  lowSpreadKeys: {
    title: 'Uneven keys',
    help: 'Partition keys of few or unequal values, separated by commas; a usual list when not stated',
    type: 'text',
    maxLength: 1_000,
  },
  smallDau: {
    title: 'Small: users a day',
    help: 'Up to so many users a day are few; 10,000 when not stated',
    type: 'number',
    integer: true,
    min: 0,
    max: 1e12,
  },
  smallQps: {
    title: 'Small: peak requests',
    help: 'Up to so many reads and writes are few; 100/s when not stated',
    type: 'number',
    min: 0,
    max: 1e12,
    unit: '/s',
  },
  mostBlocks: {
    title: 'Small: most blocks',
    help: 'More blocks are too many for a small system; 8 when not stated',
    type: 'number',
    integer: true,
    min: 1,
    max: 10_000,
  },
  mostServices: {
    title: 'Small: most services',
    help: 'More services are too many for a small system; 3 when not stated',
    type: 'number',
    integer: true,
    min: 1,
    max: 10_000,
  },
} as const satisfies Readonly<Record<string, PropertySpec>>

/** The name of a setting of the rules. */
export type RuleSettingId = keyof typeof RULE_SETTINGS
