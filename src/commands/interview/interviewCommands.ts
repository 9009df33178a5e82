import type { SheetName } from '#desk/slices/interview.ts'
import type { ActCommand, Command } from '../command.ts'
import type { Workspace } from '../workspace.ts'
import type { ClockWish } from './clockWishes.ts'

type Act = ActCommand['act']

const clock =
  (wish: ClockWish): Act =>
  async (workspace: Workspace) =>
    (await import('./clockWishes.ts')).CLOCK_WISHES[wish](workspace)

const view =
  (sheet: SheetName | undefined): Act =>
  ({ desk }) =>
    desk.setState({ sheet })

/** What is done with an interview around the board, and the ways to its sheets. */
export const INTERVIEW_COMMANDS = [
  {
    id: 'start-interview',
    title: 'Start interview',
    group: 'Interview',
    keys: ['alt+shift+s'],
    icon: 'timer',
    act: ({ desk }) => desk.setState({ dialog: 'interview' }),
  },
  {
    id: 'quick-interview',
    title: 'Start an interview as last time',
    group: 'Interview',
    keys: ['alt+shift+q'],
    act: clock('startAgain'),
  },
  {
    id: 'next-phase',
    title: 'Next phase',
    group: 'Interview',
    keys: ['.'],
    icon: 'skip-forward',
    when: 'hasInterview',
    act: clock('next'),
  },
  {
    id: 'previous-phase',
    title: 'Phase before',
    group: 'Interview',
    keys: [','],
    when: 'hasInterview',
    act: clock('back'),
  },
  {
    id: 'pause-interview',
    title: 'Pause the clock or go on',
    group: 'Interview',
    keys: ['shift+p'],
    icon: 'pause',
    when: 'hasInterview',
    act: clock('pause'),
  },
  { id: 'end-interview', title: 'End the interview', group: 'Interview', when: 'hasInterview', act: clock('end') },
  {
    id: 'remove-interview',
    title: 'Take the interview off the board',
    group: 'Interview',
    when: 'hasInterview',
    destructive: true,
    act: clock('remove'),
  },
  {
    id: 'open-brief',
    title: 'Open the brief',
    group: 'Interview',
    keys: ['alt+shift+1'],
    whileTyping: true,
    act: view('brief'),
  },
  {
    id: 'open-estimate',
    title: 'Open the estimate',
    group: 'Interview',
    keys: ['alt+shift+2'],
    whileTyping: true,
    act: view('estimate'),
  },
  {
    id: 'back-to-board',
    title: 'Back to the board',
    group: 'Interview',
    keys: ['alt+shift+4'],
    whileTyping: true,
    act: view(undefined),
  },
  {
    id: 'pin-brief',
    title: 'Pin the brief to the board',
    group: 'Interview',
    toggles: true,
    act: ({ desk }) => desk.setState(({ briefPinned }) => ({ briefPinned: !briefPinned })),
  },
] as const satisfies readonly Command[]
