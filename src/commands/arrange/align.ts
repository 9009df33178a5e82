import { type Alignment, alignBlocks, distributeBlocks } from '#domain/edits/arrange.ts'
import type { AnyIcon } from '#icons/laterIcons.ts'
import type { Command } from '../command.ts'

interface Entry<Id> {
  readonly id: Id
  readonly title: string
  readonly icon: AnyIcon
}

const ALIGNMENTS: readonly Entry<Alignment>[] = [
  { id: 'left', title: 'Align left edges', icon: 'align-start-vertical' },
  { id: 'centre', title: 'Align centres', icon: 'align-center-vertical' },
  { id: 'right', title: 'Align right edges', icon: 'align-end-vertical' },
  { id: 'top', title: 'Align top edges', icon: 'align-start-horizontal' },
  { id: 'middle', title: 'Align middles', icon: 'align-center-horizontal' },
  { id: 'bottom', title: 'Align bottom edges', icon: 'align-end-horizontal' },
]

const DISTRIBUTIONS: readonly Entry<'x' | 'y'>[] = [
  { id: 'x', title: 'Distribute across', icon: 'align-horizontal-space-between' },
  { id: 'y', title: 'Distribute down', icon: 'align-vertical-space-between' },
]

/** Lining up and spacing out the selected blocks. */
export const ALIGN_COMMANDS = [
  ...ALIGNMENTS.map(
    ({ id, title, icon }): Command<`align-${Alignment}`> => ({
      id: `align-${id}`,
      title,
      group: 'Arrange',
      icon,
      when: 'twoBlocks',
      edit: ({ board, selection }) => ({ changes: alignBlocks(board, selection, id) }),
    }),
  ),
  ...DISTRIBUTIONS.map(
    ({ id, title, icon }): Command<`distribute-${'x' | 'y'}`> => ({
      id: `distribute-${id}`,
      title,
      group: 'Arrange',
      icon,
      when: 'threeBlocks',
      edit: ({ board, selection }) => ({ changes: distributeBlocks(board, selection, id) }),
    }),
  ),
] as const satisfies readonly Command[]
