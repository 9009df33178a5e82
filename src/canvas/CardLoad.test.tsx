import { act } from 'react'
import { afterEach, expect, test } from 'vitest'
import type { BlockId } from '#domain/board/board.ts'
import { checkBoard } from '#domain/flow/engine.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { fakeWorkspace } from '#testing/fakeWorkspace.ts'
import { mountPanel } from '#testing/mountPanel.tsx'
import { CardLoad } from './CardLoad.tsx'

let unmount: () => Promise<void> = async () => {}
afterEach(() => unmount())

const servers = (reads: number, properties: string) =>
  `C:client, L:lb, A:app{replicas=4${properties}}; C->L, L->A; brief peakReadQps=${reads}`

test.each([
  ['more than is stated that it takes', servers(5_000, ' rps=1000'), 'text-danger'],
  ['more than such servers usually take', servers(5_000, ''), 'text-warning'],
  ['more than it takes once a copy is lost', servers(4_000, ' rps=1000'), 'text-warning'],
  ['well within what it takes', servers(100, ''), 'text-muted'],
])('a load that is %s has the colour of what is found there', async (_, notation, ink) => {
  const board = parseNotation(notation)
  const findings = checkBoard(board, { speaks: ['live'] })
  unmount = await mountPanel(fakeWorkspace(board, findings).workspace, <CardLoad id={'A' as BlockId} />)
  expect(document.querySelector('[title^="Load"]')?.className).toContain(ink)
})

test('a block that reports to telemetry says so on its card only while the lines of that are hidden', async () => {
  const { workspace } = fakeWorkspace(parseNotation('A:app, B:app, M:telemetry; A->B, A--M'))
  const marks = () => document.querySelectorAll('[role="img"][aria-label="Reports to telemetry"]').length
  const both = ['A', 'B'].map((id) => <CardLoad key={id} id={id as BlockId} />)
  unmount = await mountPanel(workspace, <div>{both}</div>)
  expect(marks()).toBe(0)
  await act(async () => workspace.desk.setState({ telemetryLines: false }))
  expect(marks()).toBe(1)
  await act(async () => workspace.desk.setState({ telemetryLines: true }))
  expect(marks()).toBe(0)
})
