import { counted } from '#shared/plural.ts'

/** What is said of zones on the canvas, and the names of steps that change them. */
export const zoneWords = {
  group: 'Group into a zone',
  open: 'Open the zone',
  resize: 'Resize the zone',
  inNone: 'What is selected lies in no zone.',
  needsBlocks: 'A zone is drawn around at least one block.',
  /** what is read out after the name of a zone: “Region, zone with 3 blocks”; one of no certain kind without it */
  holding: (kind: string | undefined, blocks: number) =>
    [kind, `zone with ${counted(blocks, 'block')}`].filter(Boolean).join(', '),
} as const
