import { blockKind } from '#domain/blocks/catalogue.ts'
import { freshLabel } from '#domain/blocks/freshLabel.ts'
import type { Block, BlockId } from '#domain/board/board.ts'
import { type Change, orderAfter } from '#domain/board/change.ts'
import { changeKind } from '#domain/names/changeKind.ts'
import type { Draft } from './draft.ts'
import { drawEdges } from './drawEdges.ts'
import type { Sheet } from './sheet.ts'
import { stated } from './stated.ts'

/** What a draft does with blocks. */
export function drawBlocks(sheet: Sheet): Pick<Draft, 'add' | 'set' | 'setAll' | 'become' | 'removeBlock' | 'bridge'> {
  const edges = drawEdges(sheet)
  const blocks: ReturnType<typeof drawBlocks> = {
    add(kind, fields = {}) {
      const { tier } = blockKind(kind)
      const label = fields.label ?? freshLabel(sheet.board(), kind)
      const id = sheet.freshId('b') as BlockId
      const order = orderAfter(sheet.board().blocks)
      const record: Block = { ...{ id, kind, label, tier, x: 0, y: 0, order }, ...fields }
      sheet.apply({ op: 'put', type: 'block', record })
      return record
    },
    set({ id }, fields) {
      const block = sheet.block(id)
      if (block) sheet.apply({ op: 'patch', type: 'block', id: block.id, fields })
    },
    setAll(all, fields) {
      for (const block of all) blocks.set(block, fields)
    },
    become({ id }, kind, fields = {}) {
      const block = sheet.block(id)
      if (!block) return
      sheet.apply(...changeKind(sheet.board(), block, kind))
      blocks.set(block, fields)
    },
    removeBlock({ id }) {
      const block = sheet.block(id)
      if (!block) return
      const touching = sheet.board().edges.filter((edge) => edge.from === id || edge.to === id)
      const removals = touching.map((edge): Change => ({ op: 'remove', type: 'edge', id: edge.id }))
      sheet.apply(...removals, { op: 'remove', type: 'block', id: block.id })
    },
    bridge({ id }) {
      const joined = sheet.board().edges.filter((edge) => edge.kind !== 'telemetry' && edge.from !== edge.to)
      const [incoming, outgoing] = [joined.filter(({ to }) => to === id), joined.filter(({ from }) => from === id)]
      for (const edge of incoming) {
        for (const { to } of outgoing) edges.connect({ id: edge.from }, { id: to }, stated(edge, 'label', 'protocol'))
      }
      blocks.removeBlock({ id })
    },
  }
  return blocks
}
