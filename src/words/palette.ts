import { counted } from '#shared/plural.ts'

/** The palette of blocks and its search. */
export const paletteWords = {
  name: 'Blocks',
  search: 'Add a block',
  groups: { client: 'Client', edge: 'Edge', business: 'Business', data: 'Data', supporting: 'Supporting' },
  noMatch: 'No block is called that.',
  addBox: (name: string) => `Add a generic box named “${name}”`,
  found: (count: number) => `${counted(count, 'block')} found`,
} as const
