import type { DialogName } from '#desk/slices/dialogs.ts'
import type { Command } from '../command.ts'

const open =
  (dialog: DialogName): Extract<Command, { act: unknown }>['act'] =>
  ({ desk }) =>
    desk.setState({ dialog })

/** Ways to find a command, a block or a shortcut. */
export const HELP_COMMANDS = [
  {
    id: 'commands',
    title: 'Find a command…',
    group: 'Help',
    keys: ['mod+k'],
    whileTyping: true,
    icon: 'command',
    act: open('commands'),
  },
  {
    id: 'shortcuts',
    title: 'Keyboard shortcuts',
    group: 'Help',
    keys: ['?'],
    icon: 'keyboard',
    act: open('shortcuts'),
  },
  {
    id: 'rules',
    title: 'Show the rules',
    group: 'Help',
    keys: ['shift+h'],
    icon: 'book-open',
    act: ({ desk }) => desk.setState({ dialog: 'rules', ruleHelp: undefined }),
  },
  {
    id: 'find-block',
    title: 'Find a block on the board…',
    group: 'View',
    keys: ['mod+f'],
    icon: 'search',
    when: 'hasContent',
    act: open('find'),
  },
] as const satisfies readonly Command[]
