import type { ItemId } from '#domain/edits/edit.ts'
import { loadingWords } from '#words/loading.ts'
import type { Command } from '../command.ts'
import { withPart } from '../withPart.ts'
import type { Workspace } from '../workspace.ts'
import type { ZoneHolding } from './zoneEdits.ts'

const load = async () => (await import('./zoneEdits.ts')).ZONE_EDITS

const acting = (name: 'group' | 'open' | 'selectContents') => (workspace: Workspace) =>
  withPart(workspace, { load, missing: loadingWords.part }, (edits) => edits[name](workspace))

/** Puts what is selected into a new zone, whose name can be typed at once, also while the zone is on its way. */
export function groupSelected(workspace: Workspace): Promise<void> {
  const say = (stepping: boolean) => workspace.desk.setState({ stepping })
  say(true)
  // Also where it fails: else no key would be heard any more.
  return acting('group')(workspace).finally(() => say(false))
}

/** Makes what lies within its borders all that a zone holds. */
export const resizeZone = (workspace: Workspace, asked: ZoneHolding) =>
  withPart(workspace, { load, missing: loadingWords.part }, (edits) => edits.resize(workspace, asked))

/** Opens all collapsed zones that some items are hidden in, and shows them. */
export const showHidden = (workspace: Workspace, ids: readonly ItemId[]) =>
  withPart(workspace, { load, missing: loadingWords.part }, (edits) => edits.showHidden(workspace, ids))

/** Opens the collapsed zones that are selected. */
export const openSelected = acting('open')

/** What is done with zones: put things into one, take it away, collapse and open it, choose what lies in it. */
export const ZONE_COMMANDS = [
  {
    id: 'group',
    title: 'Group into a zone',
    group: 'Arrange',
    keys: ['mod+g'],
    icon: 'group',
    when: 'hasSelection',
    context: ['block', 'zone'],
    act: groupSelected,
  },
  {
    id: 'draw-zone',
    title: 'Draw a zone',
    group: 'Arrange',
    keys: ['z'],
    when: 'hasContent',
    context: ['canvas'],
    act: ({ view }) => view.drawZone(),
  },
  {
    id: 'ungroup',
    title: 'Ungroup',
    group: 'Arrange',
    keys: ['mod+shift+g'],
    icon: 'ungroup',
    when: 'hasZone',
    context: ['block', 'zone'],
    load: async () => (await load()).ungroup,
  },
  {
    id: 'leave-zone',
    title: 'Take out of the zone',
    group: 'Arrange',
    when: 'hasZone',
    context: ['block', 'zone'],
    load: async () => (await load()).leave,
  },
  {
    id: 'fold-zone',
    title: 'Collapse or open the zone',
    group: 'Arrange',
    keys: ['shift+z'],
    when: 'hasZone',
    context: ['block', 'zone'],
    load: async () => (await load()).fold,
  },
  {
    id: 'select-in-zone',
    title: 'Select all in the zone',
    group: 'Edit',
    when: 'hasZone',
    context: ['zone'],
    act: acting('selectContents'),
  },
  {
    id: 'delete-with-contents',
    title: 'Delete the zone with all in it',
    group: 'Edit',
    keys: ['shift+delete'],
    icon: 'x',
    when: 'hasZoneSelected',
    context: ['zone'],
    destructive: true,
    load: async () => (await load()).removeAll,
  },
] as const satisfies readonly Command[]
