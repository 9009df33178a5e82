import { ReactFlowProvider } from '@xyflow/react'
import { act } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { NewBlockNaming } from '#desk/slices/selection.ts'
import { TYPING_PAUSE } from '#desk/typingPace.ts'
import type { ItemId } from '#domain/edits/edit.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { fakeWorkspace } from '#testing/fakeWorkspace.ts'
import { mountPanel } from '#testing/mountPanel.tsx'
import { leave, press, typeInto } from '#testing/typing.ts'
import { useBoard, useDesk } from '#workspace/useWorkspace.ts'
import { createCanvas } from './createCanvas.ts'
import { LabelEditor } from './LabelEditor.tsx'
import { EdgeLabelEditor } from './layers/EdgeLabelEditor.tsx'
import { CanvasContext } from './useCanvas.ts'

let unmount: () => Promise<void> = async () => {}
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] })
})
afterEach(async () => {
  await unmount()
  vi.useRealTimers()
})

/** The label of block A while it is edited, as its card shows it. */
function Card() {
  const block = useBoard((board) => board.blocks.find(({ id }) => id === 'A'))
  const editing = useDesk((desk) => desk.editing === 'A')
  return editing && block ? <LabelEditor block={block} /> : null
}

async function edit(id: string) {
  const fake = fakeWorkspace(parseNotation('A:app(Orders), D:sql; A->D'))
  const { workspace } = fake
  const edge = workspace.document.board().edges[0]
  const item = (id === 'edge' ? edge?.id : id) as ItemId
  workspace.desk.setState({ editing: item })
  unmount = await mountPanel(
    workspace,
    <CanvasContext value={createCanvas(workspace, [])}>
      <Card />
      <ReactFlowProvider>
        <EdgeLabelEditor />
      </ReactFlowProvider>
    </CanvasContext>,
  )
  const label = () =>
    id === 'edge' ? workspace.document.board().edges[0]?.label : workspace.document.board().blocks[0]?.label
  return { ...fake, label, stop: () => act(async () => workspace.desk.setState({ editing: undefined })) }
}

const field = () => document.querySelector('input') as HTMLInputElement
const pass = (milliseconds: number) => act(async () => vi.advanceTimersByTime(milliseconds))

test.each(['A', 'edge'])(
  'the label of %s is on the board while it is typed, as one step however long it takes',
  async (id) => {
    const { label, workspace } = await edit(id)
    const before = label()
    await typeInto(field(), 'Check')
    await pass(TYPING_PAUSE)
    expect(label()).toBe('Check')
    expect(field().value).toBe('Check')
    await pass(60_000)
    await typeInto(field(), 'Checkout ')
    expect(workspace.drafts.state.getState()).toBe(1)
    await press(field(), 'Enter')
    expect([label(), workspace.desk.getState().editing]).toEqual(['Checkout', undefined])
    expect(workspace.drafts.state.getState()).toBe(0)
    await act(async () => workspace.document.undo())
    expect(label()).toBe(before)
  },
)

test.each(['A', 'edge'])(
  'Escape leaves %s its label and no step, however much of the new one the board had',
  async (id) => {
    const { label, workspace } = await edit(id)
    const before = label()
    await typeInto(field(), 'Check')
    await pass(TYPING_PAUSE)
    await typeInto(field(), 'Checkout')
    await press(field(), 'Escape')
    expect([label(), workspace.document.canUndo()]).toEqual([before, false])
  },
)

test('a label that is left empty stays the old one, that of an edge goes', async () => {
  const { label } = await edit('A')
  await typeInto(field(), 'Check')
  await pass(TYPING_PAUSE)
  await typeInto(field(), ' ')
  await leave(field())
  expect(label()).toBe('Orders')
  await unmount()
  const edge = await edit('edge')
  await typeInto(field(), '')
  await leave(field())
  expect(edge.label()).toBeUndefined()
})

test('what stands there is written when the page goes away, and when the field does', async () => {
  const { label, stop } = await edit('A')
  await typeInto(field(), 'Check')
  await act(async () => window.dispatchEvent(new Event('pagehide')))
  expect(label()).toBe('Check')
  await typeInto(field(), 'Checkout')
  await stop()
  expect(label()).toBe('Checkout')
})

test('another name given meanwhile, in another tab or so, does not take away what is being typed', async () => {
  const { label, workspace } = await edit('A')
  await typeInto(field(), 'Check')
  await pass(TYPING_PAUSE)
  const id = workspace.document.board().blocks[0]?.id
  if (!id) throw new Error('No block')
  await act(async () =>
    workspace.document.applyQuietly([{ op: 'patch', type: 'block', id, fields: { label: 'Theirs' } }]),
  )
  expect(field().value).toBe('Check')
  await press(field(), 'Escape')
  expect(label()).toBe('Theirs')
})

test('keys that belong to composing a text neither keep nor leave it', async () => {
  const { workspace } = await edit('A')
  await typeInto(field(), 'ちゅう')
  for (const key of ['Enter', 'Escape']) {
    await act(async () => {
      field().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, isComposing: true }))
    })
  }
  expect([field().value, workspace.desk.getState().editing]).toEqual(['ちゅう', 'A'])
})

const NEW_BLOCK = { id: 'A', back: ['D'] } as unknown as NewBlockNaming

test.each([
  ['Enter', {}, ['D']],
  ['Escape', {}, ['D']],
  ['Enter', { shiftKey: true }, ['A']],
] as const)('%s %o after the name of a new block leaves %s selected', async (key, held, selected) => {
  const { workspace } = await edit('A')
  await unmount()
  const selection = new Set<ItemId>(['A' as ItemId])
  workspace.desk.setState({ selection, editing: 'A' as ItemId, naming: NEW_BLOCK })
  const focus = vi.spyOn(workspace.view, 'focus')
  unmount = await mountPanel(
    workspace,
    <CanvasContext value={createCanvas(workspace, [])}>
      <Card />
    </CanvasContext>,
  )
  await typeInto(field(), 'Check')
  await act(async () => {
    field().dispatchEvent(new KeyboardEvent('keydown', { key, ...held, bubbles: true, cancelable: true }))
  })
  expect([...workspace.desk.getState().selection]).toEqual(selected)
  expect(workspace.desk.getState()).toMatchObject({ editing: undefined, naming: undefined })
  expect(focus.mock.calls).toEqual([selected])
})

test('a new block that is named by leaving its field stays selected', async () => {
  const { workspace, label } = await edit('A')
  await unmount()
  workspace.desk.setState({ editing: 'A' as ItemId, naming: NEW_BLOCK, selection: new Set(['A' as ItemId]) })
  unmount = await mountPanel(
    workspace,
    <CanvasContext value={createCanvas(workspace, [])}>
      <Card />
    </CanvasContext>,
  )
  await typeInto(field(), 'Check')
  await leave(field())
  expect(label()).toBe('Check')
  expect([...workspace.desk.getState().selection]).toEqual(['A'])
  expect(workspace.desk.getState().naming).toBeUndefined()
})
