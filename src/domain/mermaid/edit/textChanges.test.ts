import { beforeAll, describe, expect, test } from 'vitest'
import { EMPTY_BOARD, type ZoneId } from '#domain/board/board.ts'
import { applyChanges } from '#domain/board/change.ts'
import { tidyBoard } from '#domain/layout/tidy.ts'
import { DEFAULT_MERMAID_OPTIONS } from '#domain/mermaid/write/mermaidOptions.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { provideDom } from '#interop/nodeDom.ts'
import { cardAt, overlapsOf } from '#testing/cardProbes.ts'
import { editText, RICH, readEdited, writeForEditing } from '#testing/editedText.ts'
import { deleteBlocks, edited, setBlock } from '#testing/editing.ts'
import { testIds } from '#testing/ports.ts'
import { problemsOf } from '#testing/selectionArbitrary.ts'
import { textChanges } from './textChanges.ts'
import { EMPTY_TEXT } from './textState.ts'

beforeAll(provideDom)

const BOARD = tidyBoard(
  parseNotation(`
    U:client(Web){owner=shop}, A:app(Orders){replicas=3 critical=on}, B:app(Billing), D:sql(Ledger){technology=PostgreSQL};
    U->A, A->D{timeout=2s}, B->D
  `),
)
const fieldsOf = (changes: readonly object[]) =>
  changes.flatMap((change) => ('fields' in change ? [change.fields as object] : []))
const places = (board: typeof BOARD) => new Map(board.blocks.map(({ id, x, y }) => [id, { x, y }]))

describe('a node that is still there', () => {
  test('patches its label and nothing else when it gets another one', async () => {
    const { changes } = await editText(BOARD, [['"Orders"', '"Order service"']])
    expect(changes).toEqual([{ op: 'patch', type: 'block', id: 'A', fields: { label: 'Order service' } }])
  })

  test('keeps its block with all properties and edges when it gets another id', async () => {
    const { after, changes } = await editText(BOARD, [
      ['S1["Orders"]', 'Shop["Orders"]'],
      ['S1 -->', 'Shop -->'],
    ])
    expect(new Set(fieldsOf(changes).flatMap(Object.keys))).toEqual(new Set(['mermaidId']))
    expect(after.blocks.map(({ id, mermaidId }) => `${id} ${mermaidId}`)).toContain('A Shop')
    expect(after.edges).toEqual(BOARD.edges)
  })

  test('gives up the id it had for one that cannot be kept', async () => {
    const kept = edited(BOARD, [setBlock('B', { mermaidId: 'Money' })])
    const { after } = await editText(kept, [['Money["Billing"]', 'data["Billing"]']])
    expect(after.blocks.find(({ id }) => id === 'B')).not.toHaveProperty('mermaidId')
  })

  test('takes technology and copies out of its label into their fields, and gives them up with it', async () => {
    const { block } = await editText(BOARD, [
      ['"Billing"', '"Billing (Redis) x4"'],
      ['"Ledger (PostgreSQL)"', '"Ledger"'],
    ])
    expect(block('Billing')).toMatchObject({ technology: 'Redis', replicas: 4 })
    expect(block('Ledger')).not.toHaveProperty('technology')
  })

  test('keeps copies that the text does not show', async () => {
    const { block } = await editText(BOARD, [['"Orders"', '"Order desk"']])
    expect(block('Order desk').replicas).toBe(3)
  })

  test('has a technology in brackets where it showed one, known or not', async () => {
    const board = edited(BOARD, [setBlock('A', { technology: 'in house' })])
    const renamed = await editText(board, [['Orders (in house)', 'Sales (in house)']])
    expect(renamed.changes).toEqual([{ op: 'patch', type: 'block', id: 'A', fields: { label: 'Sales' } }])
    const moved = await editText(board, [['Orders (in house)', 'Orders (bought)']])
    expect(moved.changes).toEqual([{ op: 'patch', type: 'block', id: 'A', fields: { technology: 'bought' } }])
  })

  test('keeps brackets in its label where it has no technology', async () => {
    const { block } = await editText(BOARD, [['"Billing"', '"Billing (legacy)"']])
    expect(block('Billing (legacy)')).not.toHaveProperty('technology')
  })

  test('goes to another tier with the group it is put into, and out of the way of what is there', async () => {
    const moved = [
      ['    S2["Billing"]\n', ''],
      ['DB1[(', 'S2["Billing"]\n    DB1[('],
    ] as const
    const { block, after } = await editText(BOARD, moved, { ...RICH, dialect: 'tiers' })
    expect(block('Billing')).toMatchObject({ id: 'B', tier: 'data' })
    expect(overlapsOf(after)).toEqual([])
  })

  test('is what a comment of kinds says once that is edited', async () => {
    const { block } = await editText(BOARD, [['flowchart', '%% tierboard:kinds S2=ws@edge\nflowchart']], {
      ...RICH,
      dialect: 'tiers',
    })
    expect(block('Billing')).toMatchObject({ kind: 'ws', tier: 'edge' })
  })

  test('keeps as another kind what the text shows of it, and nothing else that this kind does not have', async () => {
    const board = edited(BOARD, [setBlock('A', { technology: 'Go', autoscale: true, owner: 'shop' })])
    const options = { ...RICH, dialect: 'tiers', replicas: true, technologies: true } as const
    const hint = ['flowchart', '%% tierboard:kinds S1=external@data\nflowchart'] as const
    const { block, after, edited: text } = await editText(board, [hint], options)
    const { x, y, ...left } = block('Orders (Go) x3')
    expect(left).toEqual({
      ...{ id: 'A', kind: 'external', label: 'Orders (Go) x3', tier: 'data', owner: 'shop' },
      ...{ order: 1, mermaidId: 'S1' },
    })
    const { text: rewritten } = await writeForEditing(after, options)
    for (const each of [text, rewritten]) expect(each).toContain('"Orders (Go) x3"')
  })
})

describe('a node that was there before', () => {
  test('joins the zone of a group it is put into, and leaves it with the group', async () => {
    const { text } = await writeForEditing(BOARD)
    const { after, block, state } = await editText(BOARD, [['\n', '\nsubgraph Shop\nS2\nend\n']])
    const [zone] = after.zones
    expect(zone?.label).toBe('Shop')
    expect(block('Billing')).toMatchObject({ id: 'B', zone: zone?.id })
    const { changes } = textChanges(after, { base: state, next: await readEdited(text), newId: testIds })
    expect(applyChanges(after, changes)).toEqual(BOARD)
  })

  test('keeps a zone that the text does not show', async () => {
    const zoned = { ...BOARD, zones: [{ id: 'z', label: 'Shop', order: 0 }] } as unknown as typeof BOARD
    const { block } = await editText(edited(zoned, [setBlock('B', { zone: 'z' as never })]), [['"Billing"', '"Money"']])
    expect(block('Money').zone).toBe('z')
  })
})

describe('a zone that is in the text', () => {
  const id = (name: string) => name as ZoneId
  const ZONED = {
    ...edited(BOARD, [setBlock('A', { zone: id('r') }), setBlock('B', { zone: id('v') })]),
    zones: [
      { id: id('r'), label: 'EU', kind: 'region', order: 0 },
      { id: id('v'), label: 'VPC', parent: id('r'), order: 1 },
    ],
  } as const

  test('is renamed, becomes another kind and is moved out of the one around it where the text says so', async () => {
    const renamed = await editText(ZONED, [
      ['"EU"', '"Europe"'],
      ['EU=region', 'EU=cluster'],
    ])
    expect(renamed.changes).toEqual([
      { op: 'patch', type: 'zone', id: 'r', fields: { label: 'Europe', kind: 'cluster' } },
    ])
    const unstated = await editText(ZONED, [['%% tierboard:zones EU=region', '']])
    expect(unstated.changes).toEqual([{ op: 'patch', type: 'zone', id: 'r', fields: { kind: undefined } }])
    const vpc = / {4}subgraph VPC[\s\S]*?\n {4}end\n/.exec(renamed.edited)?.[0] ?? ''
    const moved = await editText(ZONED, [
      [vpc, ''],
      ['\n', `\n${vpc}`],
    ])
    expect(moved.changes).toEqual([{ op: 'patch', type: 'zone', id: 'v', fields: { parent: undefined } }])
  })

  test('goes with its group, and leaves what it held to what the text says of it', async () => {
    const { after } = await editText(ZONED, [
      ['    subgraph VPC["VPC"]\n', ''],
      ['    end\n', ''],
    ])
    expect(after.zones.map((zone) => zone.id)).toEqual(['r'])
    expect(after.blocks.flatMap(({ zone }) => zone ?? [])).toEqual(['r', 'r'])
  })

  test('of the name of another is told from it', async () => {
    const twins = { ...ZONED, zones: [ZONED.zones[0], { id: id('v'), label: 'EU', order: 1 }] }
    const { changes } = await editText(twins, [['"Billing"', '"Money"']])
    expect(changes).toMatchObject([{ type: 'block', id: 'B', fields: { label: 'Money' } }])
    expect(changes).toHaveLength(1)
  })
})

describe('a new node', () => {
  test('stands in its tier near what it is linked with, on no card, and nothing else moves', async () => {
    const { after, block, edge } = await editText(BOARD, [['\n', '\n  S2 --> C["Hot bills (Redis)"]\n']])
    const cache = block('Hot bills')
    expect(cache).toMatchObject({ kind: 'cache', tier: 'data', technology: 'Redis', mermaidId: 'C' })
    expect(edge('Billing', 'Hot bills')).toMatchObject({ kind: 'request' })
    expect(overlapsOf(after)).toEqual([])
    for (const [id, place] of places(BOARD)) expect(places(after).get(id)).toEqual(place)
    const [card, partner] = [cardAt(after, cache.id), cardAt(after, 'B')]
    expect(Math.abs(card.y - partner.y)).toBeLessThan(300)
  })

  test('in a group lies in a zone of its name, new or there already, inside the zone around it', async () => {
    const group = '\nsubgraph Shop\nsubgraph Cart\nX["Cart"]\nend\nY["Wishes"]\nend\n'
    const { after, block } = await editText(BOARD, [['\n', group]])
    const zone = (label: string) => after.zones.find((each) => each.label === label)
    expect(after.zones).toHaveLength(2)
    expect(block('Cart').zone).toBe(zone('Cart')?.id)
    expect(block('Wishes').zone).toBe(zone('Shop')?.id)
    expect(zone('Cart')?.parent).toBe(zone('Shop')?.id)
    expect(zone('Shop')).not.toHaveProperty('parent')
    const again = await editText(after, [['\n', '\nsubgraph Shop\nZ["Offers"]\nend\n']])
    expect(again.after.zones).toEqual(after.zones)
    expect(again.block('Offers').zone).toBe(zone('Shop')?.id)
  })

  test('on an empty board is laid out with all others, and a fresh board is sound', async () => {
    const text = 'graph TD\nU[Web] --> A[API] --> D[(DB)]'
    const after = applyChanges(
      EMPTY_BOARD,
      textChanges(EMPTY_BOARD, { base: EMPTY_TEXT, next: await readEdited(text), newId: testIds }).changes,
    )
    expect(after.blocks.map(({ label }) => label)).toEqual(['Web', 'API', 'DB'])
    expect(tidyBoard(after)).toEqual(after)
    expect(problemsOf(after)).toEqual([])
  })
})

describe('what is gone from the text', () => {
  test('goes from the board with its edges, and the place of others stays', async () => {
    const { after } = await editText(BOARD, [
      ['  U["Web"] --> S1["Orders"]\n', ''],
      ['  S1 --> DB', '  DB'],
    ])
    expect(after.blocks.map(({ id }) => id)).toEqual(['B', 'D'])
    expect(after.edges.map(({ id }) => id)).toEqual(['e3'])
    for (const { id, x, y } of after.blocks) expect({ x, y }).toEqual(places(BOARD).get(id))
  })

  test('leaves the nodes that stay the ids they have in the text', async () => {
    const { after, state } = await editText(BOARD, [
      ['  U["Web"] --> S1["Orders"]\n', ''],
      ['  S1 --> DB', '  DB'],
    ])
    const { state: rewritten } = await writeForEditing(after)
    expect([...rewritten.blocks].sort()).toEqual([...state.blocks].sort())
    expect(state.blocks.get('S2')).toBe('B')
  })
})

describe('what was never in the text', () => {
  test('stays on the board as it is', async () => {
    const { text, state } = await writeForEditing(BOARD)
    const met = parseNotation('N:cache(New)').blocks.map((block) => ({ ...block, order: 9, x: 2000 }))
    const board = { ...BOARD, blocks: [...BOARD.blocks, ...met] }
    const { changes } = textChanges(board, {
      base: state,
      next: await readEdited(text.replace('Web', 'Phone')),
      newId: testIds,
    })
    expect(fieldsOf(changes)).toEqual([{ label: 'Phone' }])
  })

  test('is not missed where the board has lost what the text still shows', async () => {
    const { text, state } = await writeForEditing(BOARD)
    const board = edited(BOARD, [deleteBlocks('B')])
    const { changes } = textChanges(board, {
      base: state,
      next: await readEdited(`${text}  S2 --> DB1\n  U --> DB1\n`),
      newId: testIds,
    })
    expect(changes).toEqual([expect.objectContaining({ op: 'put', type: 'edge' })])
  })
})

test('a text with a comment more changes nothing', async () => {
  expect((await editText(BOARD, [['\n', '\n%% to do\n']], DEFAULT_MERMAID_OPTIONS)).changes).toEqual([])
})

test('two nodes that swap labels keep their ids and properties', async () => {
  const { after } = await editText(BOARD, [
    ['"Orders"', '"x"'],
    ['"Billing"', '"Orders"'],
    ['"x"', '"Billing"'],
  ])
  expect(after.blocks.map(({ id, label }) => `${id} ${label}`)).toEqual(['U Web', 'A Billing', 'B Orders', 'D Ledger'])
  expect(problemsOf(after)).toEqual([])
})
