import { ReactFlowProvider, useStoreApi } from '@xyflow/react'
import { act, Profiler } from 'react'
import { expect, test } from 'vitest'
import { createCanvas } from '#canvas/createCanvas.ts'
import { CanvasContext } from '#canvas/useCanvas.ts'
import { tidyBoard } from '#domain/layout/tidy.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { fakeWorkspace } from '#testing/fakeWorkspace.ts'
import { mountPanel } from '#testing/mountPanel.tsx'
import { BandBorders } from './BandBorders.tsx'
import { BandLayer } from './BandLayer.tsx'

let view: ReturnType<typeof useStoreApi> | undefined
function View() {
  view = useStoreApi()
  return null
}

test('bands, their names and their borders follow the view without being rendered', async () => {
  const { workspace } = fakeWorkspace(tidyBoard(parseNotation('C:client, A:app, D:sql; C->A, A->D')))
  let renders = 0
  const unmount = await mountPanel(
    workspace,
    <CanvasContext value={createCanvas(workspace, [])}>
      <ReactFlowProvider>
        <View />
        <Profiler id="bands" onRender={() => renders++}>
          <BandLayer />
          <BandBorders />
        </Profiler>
      </ReactFlowProvider>
    </CanvasContext>,
  )
  const show = (x: number, y: number, zoom: number) =>
    act(async () => view?.setState({ transform: [x, y, zoom], width: 1_000, height: 600 }))
  const lefts = (selector: string) =>
    [...document.querySelectorAll<HTMLElement>(selector)].map(({ style }) => Number.parseFloat(style.left))
  await show(0, 0, 1)
  const [bands, names, borders] = ['[data-band]', '.z-5 > *', '[role=separator]'].map(lefts)
  await show(30, -10, 1)
  const moved = (from: readonly number[] | undefined) => from?.slice(1).map((x) => x + 30)
  expect(lefts('[data-band]').slice(1)).toEqual(moved(bands))
  expect(lefts('.z-5 > *').slice(1)).toEqual(moved(names))
  // They lie on the board, which is moved as a whole, and are as long as the view.
  expect(lefts('[role=separator]')).toEqual(borders)
  expect(document.querySelector<HTMLElement>('[role=separator]')?.style.top).toBe('10px')
  await show(30, -10, 0.5)
  expect(document.querySelector<HTMLElement>('[role=separator]')?.style.height).toBe('1200px')
  expect(renders).toBe(1)
  await unmount()
})
