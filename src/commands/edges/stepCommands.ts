import type { Way } from '#domain/layout/wayOnBoard.ts'
import { commandWords } from '#words/commands.ts'
import { loadingWords } from '#words/loading.ts'
import type { Command } from '../command.ts'
import { withPart } from '../withPart.ts'

const ARROWS = ['left', 'right', 'up', 'down'] as const satisfies readonly Way[]
/** Nobody steps from block to block before one is drawn, and what draws them brings this. */
const load = () => import('./steps.ts')

const steps = <Does extends 'offer' | 'walk'>(does: Does, by: Pick<Command, 'repeats' | 'when'> & { held: string }) =>
  ARROWS.map((way): Command<`${Does}-${Way}`> => {
    const { held, ...rest } = by
    return {
      id: `${does}-${way}`,
      title: commandWords[does][way],
      group: 'Add',
      keys: [`${held}+arrow${way}`],
      ...rest,
      act: (workspace) => {
        const say = (stepping: boolean) => workspace.desk.setState({ stepping })
        say(true)
        const use = (part: Awaited<ReturnType<typeof load>>) => part.STEPPING[does](workspace, way)
        // Also where it fails: else no key would be heard any more.
        return withPart(workspace, { load, missing: loadingWords.part }, use).finally(() => say(false))
      },
    }
  })

/** From block to block by keys: offering the one that likely comes next, and walking along edges. */
export const STEP_COMMANDS = [
  ...steps('offer', { held: 'mod', when: 'oneBlock' }),
  // Always there, so that the browser never takes its key for the page before.
  ...steps('walk', { held: 'alt', repeats: true }),
] as const satisfies readonly Command[]
