import { describe, expect, test } from 'vitest'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { fakeWorkspace } from '#testing/fakeWorkspace.ts'
import { perform } from '../perform.ts'
import { putFieldBack, setField, toggleOption } from './fieldEdits.ts'
import { setKind, setRole } from './kindEdits.ts'

const BOARD = parseNotation('A:app(Orders), B:app(Bills), D:sql, C:cdn; A->B, A->D')
const APPS = BOARD.blocks.filter((block) => block.kind === 'app').map(({ id }) => id)
const EDGES = BOARD.edges.map(({ id }) => id)

function start() {
  const { workspace, deeds } = fakeWorkspace(BOARD)
  const { document } = workspace
  return { workspace, deeds, document, blocks: () => document.board().blocks, edges: () => document.board().edges }
}

describe('a field', () => {
  test('is set on all the given records and on no other, as one step named by it', () => {
    const { workspace, deeds, blocks } = start()
    const set = { of: 'block', ids: APPS, field: 'owner', value: 'Team A' } as const
    expect(perform(workspace, setField, set).is).toBe('made')
    expect(blocks().map(({ owner }) => owner)).toEqual(['Team A', 'Team A', undefined, undefined])
    expect(deeds.steps.map(({ title }) => title)).toEqual(['Change “Owner”'])
  })

  test('set to undefined is taken away', () => {
    const { workspace, edges } = start()
    perform(workspace, setField, { of: 'edge', ids: EDGES, field: 'retries', value: 2 })
    perform(workspace, setField, { of: 'edge', ids: EDGES, field: 'retries', value: undefined })
    expect(edges().some((edge) => 'retries' in edge)).toBe(false)
  })

  test('that has the value already makes no step, nor does one of a record that is gone', () => {
    const { workspace, deeds } = start()
    const to = (ids: readonly string[], value: string) =>
      perform(workspace, setField, { of: 'block', ids: ids as never, field: 'label', value }).is
    expect([to(['A'], 'Orders'), to(['gone'], 'B')]).toEqual(['nothing', 'nothing'])
    expect(deeds.steps).toEqual([])
  })

  test('of the settings or the brief is set on the board', () => {
    const { workspace, document, deeds } = start()
    perform(workspace, setField, { of: 'settings', field: 'name', value: 'Shop' })
    perform(workspace, setField, { of: 'brief', field: 'latencyMs', value: 100 })
    expect(document.board()).toMatchObject({ settings: { name: 'Shop' }, brief: { latencyMs: 100 } })
    expect(deeds.steps[0]?.title).toBe('Rename the board')
  })

  test('of text is one step while it is typed, one that is chosen is a step each time', () => {
    const { workspace, document } = start()
    for (const value of ['S', 'Sh', 'Shop'])
      perform(workspace, setField, { of: 'block', ids: APPS, field: 'owner', value })
    for (const value of [true, false]) perform(workspace, setField, { of: 'block', ids: APPS, field: 'parked', value })
    const undone = () => {
      document.undo()
      return document.board().blocks[0]
    }
    expect([undone()?.parked, undone()?.parked, undone()?.owner]).toEqual([true, undefined, undefined])
    expect(document.canUndo()).toBe(false)
  })

  test('put back has the values of before, in the same step as what was typed', () => {
    const { workspace, document } = start()
    const field = { of: 'block', ids: APPS, field: 'label' } as const
    perform(workspace, setField, { ...field, value: 'Same' })
    perform(workspace, putFieldBack, { ...field, values: ['Orders', 'Bills'] })
    expect([document.board(), document.canUndo()]).toEqual([BOARD, false])
  })
})

test('an option is put into the set of each block and leaves the others of each as they are', () => {
  const { workspace, blocks } = start()
  const [cdn] = BOARD.blocks.filter(({ kind }) => kind === 'cdn').map(({ id }) => id)
  const toggle = (option: string, on: boolean) =>
    perform(workspace, toggleOption, { ids: [cdn as never], field: 'features', option, on })
  for (const option of ['waf', 'dns']) toggle(option, true)
  expect(blocks().find(({ id }) => id === cdn)?.features).toEqual(['dns', 'waf'])
  toggle('dns', false)
  expect(blocks().find(({ id }) => id === cdn)?.features).toEqual(['waf'])
})

test('an edge between two blocks that both change kind ends with the kind inferred from the new ones', () => {
  const { workspace, blocks, edges } = start()
  perform(workspace, setKind, { ids: APPS, kind: 'sql' })
  expect(blocks().map((block) => block.kind)).toEqual(['sql', 'sql', 'sql', 'cdn'])
  expect(edges().map((edge) => edge.kind)).toEqual(['replication', 'replication'])
})

test('the usual role of a kind is not stated', () => {
  const { workspace, blocks } = start()
  perform(workspace, setRole, { ids: APPS, role: 'worker' })
  expect(blocks().map(({ role }) => role)).toEqual(['worker', 'worker', undefined, undefined])
  perform(workspace, setRole, { ids: APPS, role: 'service' })
  expect(blocks().some((block) => 'role' in block)).toBe(false)
})
