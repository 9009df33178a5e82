import type { PropertySpec } from './property.ts'

/** What a board may set about its rules; a setting that is not stated has the value its help names. */
export const RULE_SETTINGS = {
  freeDrawing: {
    title: 'Free drawing',
    type: 'flag',
  },
  chainLimit: {
    title: 'Longest chain',
    type: 'number',
    integer: true,
    min: 2,
    max: 100,
  },
  fanOutLimit: {
    title: 'Widest fan-out',
    type: 'number',
    integer: true,
    min: 2,
    max: 100,
  },
  lowSpreadKeys: {
    title: 'Uneven keys',
    type: 'text',
    maxLength: 1_000,
  },
  smallDau: {
    title: 'Small: users a day',
    type: 'number',
    integer: true,
    min: 0,
    max: 1e12,
  },
  smallQps: {
    title: 'Small: peak requests',
    type: 'number',
    min: 0,
    max: 1e12,
    unit: '/s',
  },
  mostBlocks: {
    title: 'Small: most blocks',
    type: 'number',
    integer: true,
    min: 1,
    max: 10_000,
  },
  mostServices: {
    title: 'Small: most services',
    type: 'number',
    integer: true,
    min: 1,
    max: 10_000,
  },
  serverRate: {
    title: 'One server takes',
    type: 'number',
    min: 0,
    max: 1e12,
    unit: '/s',
  },
  serverConnections: {
    title: 'One WebSocket server holds',
    type: 'number',
    integer: true,
    min: 0,
    max: 1e12,
  },
} as const satisfies Readonly<Record<string, PropertySpec>>

/** The name of a setting of the rules. */
export type RuleSettingId = keyof typeof RULE_SETTINGS
