import type { Alignment } from '#domain/edits/arrange.ts'
import type { AnyIcon } from '#icons/laterIcons.ts'
import type { Command } from '../command.ts'
import { loadLateEdits } from '../loadLateEdits.ts'

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
      load: async () => (await loadLateEdits()).align(id),
    }),
  ),
  ...DISTRIBUTIONS.map(
    ({ id, title, icon }): Command<`distribute-${'x' | 'y'}`> => ({
      id: `distribute-${id}`,
      title,
      group: 'Arrange',
      icon,
      when: 'threeBlocks',
      load: async () => (await loadLateEdits()).distribute(id),
    }),
  ),
] as const satisfies readonly Command[]
