import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { blockKind } from '#domain/blocks/catalogue.ts'
import { isApplication, isBff, isNotifier } from '#domain/blocks/predicates.ts'
import type { Block, Board } from '#domain/board/board.ts'
import { applyChanges } from '#domain/board/change.ts'
import { rolesOf } from '#domain/board/kind.ts'
import { removeItems } from '#domain/edits/removeItems.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { TEMPLATES } from '#domain/templates/catalogue.ts'
import { likelyBoard } from '#testing/likelyBoard.ts'
import { runs } from '#testing/runs.ts'
import type { Draft } from './draft/draft.ts'
import { openDraft } from './draft/openDraft.ts'
import { checkBoard } from './engine.ts'
import { MOMENTS } from './rule.ts'
import { RULES } from './rules/catalogue.ts'

/** What every block has. */
const COMMON = ['label', 'tier', 'zone', 'role', 'x', 'y', 'notes', 'technology', 'parked']

/** What a repair proposes for a block although its kind cannot be that. */
function misfits(block: Block, fields: Readonly<Record<string, unknown>>): readonly string[] {
  const { properties, rareProperties } = blockKind(block.kind)
  const offered: readonly string[] = [...COMMON, ...properties, ...rareProperties]
  const proposed = Object.entries(fields).filter(([, value]) => value !== undefined)
  const now = { ...block, ...fields } as Block
  return [
    ...proposed.map(([name]) => name).filter((name) => !offered.includes(name)),
    ...(now.role !== undefined && !rolesOf(now.kind).includes(now.role) ? [`role ${now.role}`] : []),
    ...(fields.trigger === 'schedule' && !((isApplication(now) && !isBff(now)) || isNotifier(now)) ? ['schedule'] : []),
  ].map((what) => `${what} for ${block.kind}`)
}

/** A draft that notes what is proposed for a block whose kind cannot be that. */
function watched(board: Board, found: string[]): Draft {
  const draft = openDraft(board, 'watched')
  const note = (block: Block | undefined, fields: object = {}) => {
    if (block) found.push(...misfits(block, fields as Record<string, unknown>))
  }
  return {
    ...draft,
    add: (kind, fields) => {
      const added = draft.add(kind, fields)
      note(added, fields)
      return added
    },
    set: (block, fields) => {
      note(draft.block(block.id as Block['id']), fields)
      draft.set(block, fields)
    },
    setAll: (blocks, fields) => {
      const all = [...blocks]
      for (const { id } of all) note(draft.block(id as Block['id']), fields)
      draft.setAll(all, fields)
    },
    become: (block, kind, fields) => {
      draft.become(block, kind, fields)
      note(draft.block(block.id as Block['id']), fields)
    },
  }
}

/** What the repairs of all findings of a board propose that a kind cannot be. */
function misfitsOn(board: Board): readonly string[] {
  const found: string[] = []
  for (const finding of checkBoard(board, { speaks: MOMENTS })) {
    for (const fix of finding.fixes?.() ?? []) {
      const here: string[] = []
      fix.draw(watched(board, here))
      found.push(...here.map((each) => `${finding.rule}, ${fix.title}: ${each}`))
    }
  }
  return found
}

const TEMPLATE_BOARDS = await Promise.all(TEMPLATES.map(async ({ load }) => (await load())()))

test('no repair proposes what the kind of a block cannot be, where a rule is broken', () => {
  expect(RULES.flatMap(({ bad }) => misfitsOn(parseNotation(bad)))).toEqual([])
})

test.each(TEMPLATE_BOARDS.map((board) => [board.settings.name, board] as const))(
  'no repair proposes what the kind of a block cannot be, whichever block of the template “%s” is deleted',
  (_, board) => {
    for (const { id } of board.blocks)
      expect(misfitsOn(applyChanges(board, removeItems(board, new Set([id]))))).toEqual([])
  },
)

test('no repair proposes what the kind of a block cannot be, on any board', () => {
  fc.assert(
    fc.property(likelyBoard(), (board) => {
      expect(misfitsOn(board)).toEqual([])
    }),
    runs(150),
  )
})
