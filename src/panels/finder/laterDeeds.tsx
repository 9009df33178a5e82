import { addFromPalette } from '#commands/addCommands.ts'
import { startFromTemplate } from '#commands/file/startFromTemplate.ts'
import { perform } from '#commands/perform.ts'
import { setDirection } from '#commands/view/setDirection.ts'
import { withPart } from '#commands/withPart.ts'
import type { Workspace } from '#commands/workspace.ts'
import { askFor } from '#desk/wishes.ts'
import { blockKind } from '#domain/blocks/catalogue.ts'
import { PALETTE } from '#domain/blocks/palette.ts'
import { BRIEF_PROPERTIES, type BriefPropertyId } from '#domain/board/briefProperties.ts'
import type { Kind } from '#domain/board/kind.ts'
import { RULE_SETTINGS, type RuleSettingId } from '#domain/board/ruleSettings.ts'
import { kindsFor, PRODUCTS } from '#domain/names/products.ts'
import { TEMPLATES } from '#domain/templates/catalogue.ts'
import type { Template } from '#domain/templates/template.ts'
import { Icon } from '#icons/Icon.tsx'
import { LaterIcon } from '#icons/LaterIcon.tsx'
import { TierIcon } from '#parts/TierIcon.tsx'
import { finderWords } from '#words/finder.ts'
import { loadingWords } from '#words/loading.ts'
import type { Deed, DeedGroup } from './deed.ts'

const { groups: GROUPS } = finderWords

const entryOf = (kind: Kind | undefined) => PALETTE.find((entry) => entry.kind === kind)

/** Every product that is known, each added on a block of its kind. */
const technologies: DeedGroup = {
  title: GROUPS.technologies,
  choices: PRODUCTS.flatMap((product, place): readonly Deed[] => {
    const { name, spellings } = product
    const entry = entryOf(kindsFor(product)[0])
    if (!entry) return []
    return [
      {
        id: `technology-${place}`,
        title: name,
        detail: entry.title,
        words: [...spellings, entry.title].join(' '),
        icon: <TierIcon icon={entry.icon} tier={blockKind(entry.kind).tier} />,
        act: (workspace) => addFromPalette(workspace, { ...entry, technology: name }),
      },
    ]
  }),
}

/** Starts from a template, on a board of its own where something is drawn on this one already. */
function open(workspace: Workspace, template: Template): Promise<void> {
  if (workspace.document.board().blocks.length === 0) return startFromTemplate(workspace, template)
  const { load } = template
  return withPart(workspace, { load, missing: loadingWords.design }, (design) => workspace.library.openNew(design()))
}

const templates: DeedGroup = {
  title: GROUPS.templates,
  choices: TEMPLATES.map((template) => ({
    id: `template-${template.id}`,
    title: template.title,
    detail: template.summary,
    words: GROUPS.templates,
    icon: <Icon name="layout-template" />,
    act: (workspace: Workspace) => open(workspace, template),
  })),
}

function goToRuleSetting({ desk }: Workspace, field: RuleSettingId): void {
  const shown = { tab: 'inspector', panelOpen: true, canvasOnly: false, settingsOpen: true } as const
  askFor(desk, { kind: 'inspect', field }, { ...shown, selection: new Set(), editing: undefined })
}

const goToBrief = ({ desk }: Workspace, field: BriefPropertyId) =>
  askFor(desk, { kind: 'fill-in-brief', field }, { tab: 'brief', panelOpen: true, canvasOnly: false })

const settings: DeedGroup = {
  title: GROUPS.settings,
  choices: [
    ...(['right', 'down'] as const).map((direction) => ({
      id: `direction-${direction}`,
      title: finderWords.direction[direction],
      detail: finderWords.boardSetting,
      icon: <LaterIcon name="refresh-cw" />,
      act: (workspace: Workspace) => perform(workspace, setDirection, direction),
    })),
    ...(Object.keys(RULE_SETTINGS) as RuleSettingId[]).map((id) => ({
      id: `setting-${id}`,
      title: RULE_SETTINGS[id].title,
      detail: finderWords.ruleSetting,
      words: finderWords.ruleSetting,
      icon: <LaterIcon name="book-open" />,
      act: (workspace: Workspace) => goToRuleSetting(workspace, id),
    })),
    ...(Object.keys(BRIEF_PROPERTIES) as BriefPropertyId[]).map((id) => ({
      id: `brief-${id}`,
      title: BRIEF_PROPERTIES[id].title,
      detail: finderWords.brief,
      words: finderWords.brief,
      icon: <LaterIcon name="pencil" />,
      act: (workspace: Workspace) => goToBrief(workspace, id),
    })),
  ],
}

/** What is found that does not depend on the board, by its place among what is found. */
export const LATER_DEEDS = { technologies, templates, settings }
