import { beforeAll, describe, expect, test } from 'vitest'
import { DEFAULT_MERMAID_OPTIONS } from '#domain/mermaid/write/mermaidOptions.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { provideDom } from '#interop/nodeDom.ts'
import { editText, RICH, writeForEditing } from '#testing/editedText.ts'

beforeAll(provideDom)

const BOARD = parseNotation(`
  U:client(Web), A:app(Orders), B:app(Billing), D:sql(Ledger), K:queue(Stream);
  U->A, A->B{timeout=2s share=0.5}, B->D{label=books protocol=https}, A~>K{via=outbox}, K~>B
`)
const kindAndWords = (edge: { kind: string; label?: string } | undefined) => [edge?.kind, edge?.label]

describe('an edge whose link is still there', () => {
  test('becomes an event with a dotted arrow, and keeps the properties that events have', async () => {
    const { edge, changes } = await editText(BOARD, [['S1 --> S2', 'S1 -.-> S2']])
    expect(changes).toEqual([
      { op: 'patch', type: 'edge', id: 'e2', fields: { kind: 'event' } },
      { op: 'patch', type: 'edge', id: 'e2', fields: { timeout: undefined } },
    ])
    expect(edge('Orders', 'Billing')).toMatchObject({ id: 'e2', kind: 'event', share: 0.5 })
  })

  test('gets, changes and loses its label', async () => {
    const got = await editText(BOARD, [['S1 --> S2', 'S1 -->|charges| S2']])
    expect(got.changes).toEqual([{ op: 'patch', type: 'edge', id: 'e2', fields: { label: 'charges' } }])
    const changed = await editText(BOARD, [['"books"', '"keeps"']])
    expect(changed.changes).toEqual([{ op: 'patch', type: 'edge', id: 'e3', fields: { label: 'keeps' } }])
    const lost = await editText(BOARD, [['|"books"|', '']])
    expect(lost.changes).toEqual([{ op: 'patch', type: 'edge', id: 'e3', fields: { label: undefined } }])
  })

  test('takes a protocol as one', async () => {
    const { changes } = await editText(BOARD, [['S1 --> S2', 'S1 -->|grpc| S2']])
    expect(changes).toEqual([{ op: 'patch', type: 'edge', id: 'e2', fields: { protocol: 'grpc' } }])
  })

  test('keeps the kind and words that plain arrows do not show', async () => {
    const plain = await editText(BOARD, [['"Orders"', '"Sales"']], DEFAULT_MERMAID_OPTIONS)
    expect(plain.after.edges).toEqual(BOARD.edges)
    const labelled = await editText(BOARD, [['S1 --> S2', 'S1 -->|charges| S2']], DEFAULT_MERMAID_OPTIONS)
    expect(labelled.after.edges.filter(({ id }) => id !== 'e2')).toEqual(BOARD.edges.filter(({ id }) => id !== 'e2'))
  })

  test('is what a comment of kinds says once that is edited', async () => {
    const { edge } = await editText(BOARD, [['\n', '\n%% tierboard:kinds S1>S2=replication\n']])
    expect(edge('Orders', 'Billing')).toMatchObject({ id: 'e2', kind: 'replication' })
  })

  test('stays itself beside another one between the same blocks, by its look', async () => {
    const twice = parseNotation(
      'A:app(Orders), B:app(Billing); A->B{label=reads timeout=1s}, A->B{label=writes timeout=2s}',
    )
    const { text } = await writeForEditing(twice)
    const line = text.split('\n').find((each) => each.includes('reads')) ?? ''
    const { after } = await editText(twice, [[line, '']])
    expect(after.edges).toEqual(twice.edges.filter(({ label }) => label === 'writes'))
  })
})

describe('a link that is new or gone', () => {
  test('adds an edge with its kind, or takes it away', async () => {
    const { edge, after } = await editText(BOARD, [['S1 --> S2["Billing"]', 'S2["Billing"]\n  S1 -. "tells" .-> DB2']])
    expect(kindAndWords(edge('Orders', 'Ledger'))).toEqual(['event', 'tells'])
    expect(edge('Orders', 'Billing')).toBeUndefined()
    expect(after.edges).toHaveLength(BOARD.edges.length)
  })

  test('to telemetry comes from what is watched, however it is written', async () => {
    const board = parseNotation('A:app(Orders), T:telemetry(Metrics); A--T')
    const { text } = await writeForEditing(board)
    expect(text).toContain('S1["Orders"] --- M')
    const { after } = await editText(board, [['--- M', '--- M\n  N["Desk"]\n  M --- N']])
    const desk = after.blocks.find(({ label }) => label === 'Desk')
    expect(after.edges.at(-1)).toMatchObject({ from: desk?.id, to: 'T', kind: 'telemetry' })
  })

  test('may be of a kind that only the comment of kinds says', async () => {
    const added = '\n%% tierboard:kinds S2>S1=event\n  S2 --> S1\n'
    const { edge } = await editText(BOARD, [['\n', added]])
    expect(edge('Billing', 'Orders')?.kind).toBe('event')
  })
})

describe('an edge that is drawn through an outbox', () => {
  test('is whole as long as both its links are there', async () => {
    const { after, state } = await editText(BOARD, [['"Billing"', '"Money"']])
    expect(state.edges.filter((edge) => edge === 'e4')).toHaveLength(2)
    expect(after.edges).toEqual(BOARD.edges)
    expect(after.blocks.map(({ id }) => id)).toEqual(BOARD.blocks.map(({ id }) => id))
  })

  test('becomes a block and an edge when one of its links goes', async () => {
    const { after, block, edge } = await editText(BOARD, [[' -. "event" .-> K', '\n  K']])
    expect(block('Outbox')).toMatchObject({ kind: 'outbox', mermaidId: expect.any(String) })
    expect(edge('Orders', 'Outbox')?.kind).toBe('request')
    expect(after.edges.map(({ id }) => id)).not.toContain('e4')
    expect(edge('Orders', 'Stream')).toBeUndefined()
  })

  test('becomes a block with two edges when the outbox gets a link or a name of its own', async () => {
    const linked = await editText(BOARD, [['graph TD', 'graph TD\n  S2 --> O1']])
    for (const from of ['Orders', 'Billing']) expect(linked.edge(from, 'Outbox')?.kind).toBe('request')
    expect(linked.edge('Outbox', 'Stream')?.kind).toBe('event')
    expect(linked.after.edges.map(({ id }) => id)).not.toContain('e4')
    const named = await editText(BOARD, [['"Outbox"', '"Order outbox"']])
    expect(named.edge('Orders', 'Order outbox')?.kind).toBe('request')
    expect(named.edge('Order outbox', 'Stream')?.kind).toBe('event')
  })

  test('goes with both its links', async () => {
    const { text } = await writeForEditing(BOARD, RICH)
    const line = text.split('\n').find((each) => each.includes('"Outbox"')) ?? ''
    const { after } = await editText(BOARD, [[line, '  K[["Stream"]]']])
    expect(after.edges.map(({ id }) => id)).not.toContain('e4')
    expect(after.blocks.map(({ id }) => id)).toEqual(BOARD.blocks.map(({ id }) => id))
  })
})

test('edges that a text adds come in the order of its links', async () => {
  const { changes } = await editText(BOARD, [['S1 --> S2', 'S1 --> S2\n  U --> S2\n  S2 --> S1']])
  const added = changes.flatMap((change) => (change.op === 'put' && change.type === 'edge' ? [change.record] : []))
  expect(added.map(({ to }) => to)).toEqual(['B', 'A'])
  expect(added[0]?.order).toBeLessThan(added[1]?.order ?? 0)
})
