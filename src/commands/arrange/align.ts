import { type Alignment, alignBlocks, distributeBlocks } from '#domain/edits/arrange.ts'
import type { UiIcon } from '#icons/uiIcons.ts'
import type { Command } from '../command.ts'

const ALIGNMENTS: readonly (readonly [Alignment, string, UiIcon])[] = [
  ['left', 'Align left edges', 'align-start-vertical'],
  ['centre', 'Align centres', 'align-center-vertical'],
  ['right', 'Align right edges', 'align-end-vertical'],
  ['top', 'Align top edges', 'align-start-horizontal'],
  ['middle', 'Align middles', 'align-center-horizontal'],
  ['bottom', 'Align bottom edges', 'align-end-horizontal'],
]

const DISTRIBUTIONS: readonly (readonly ['x' | 'y', string, UiIcon])[] = [
  ['x', 'Distribute across', 'align-horizontal-space-between'],
  ['y', 'Distribute down', 'align-vertical-space-between'],
]

/** Lining up and spacing out the selected blocks. */
export const ALIGN_COMMANDS = [
  ...ALIGNMENTS.map(
    ([alignment, title, icon]): Command<`align-${Alignment}`> => ({
      id: `align-${alignment}`,
      title,
      group: 'Arrange',
      icon,
      when: 'twoBlocks',
      edit: ({ board, selection }) => ({ changes: alignBlocks(board, selection, alignment) }),
    }),
  ),
  ...DISTRIBUTIONS.map(
    ([axis, title, icon]): Command<`distribute-${'x' | 'y'}`> => ({
      id: `distribute-${axis}`,
      title,
      group: 'Arrange',
      icon,
      when: 'threeBlocks',
      edit: ({ board, selection }) => ({ changes: distributeBlocks(board, selection, axis) }),
    }),
  ),
] as const satisfies readonly Command[]
