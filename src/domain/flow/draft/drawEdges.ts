import { edgeKindFor } from '#domain/blocks/edgeKindFor.ts'
import type { Edge, EdgeId } from '#domain/board/board.ts'
import { orderAfter } from '#domain/board/change.ts'
import type { Draft } from './draft.ts'
import type { Sheet } from './sheet.ts'
import { stated } from './stated.ts'

/** What an edge says of the store at its far end; it moves on when another block comes in between. */
const OF_FAR_END = ['access', 'signed'] as const

const withoutFarEnd = Object.fromEntries(OF_FAR_END.map((field) => [field, undefined]))

/** What a draft does with edges. */
export function drawEdges(sheet: Sheet): Pick<Draft, 'connect' | 'setEdges' | 'retarget' | 'splice' | 'removeEdges'> {
  const twin = (ends: Pick<Edge, 'from' | 'to' | 'kind'>) =>
    sheet.board().edges.find(({ from, to, kind }) => from === ends.from && to === ends.to && kind === ends.kind)

  const edges: ReturnType<typeof drawEdges> = {
    connect(source, target, fields = {}) {
      const [from, to] = [sheet.block(source.id), sheet.block(target.id)]
      if (!from || !to || from === to) return
      const kind = fields.kind ?? edgeKindFor(from, to)
      const known = twin({ from: from.id, to: to.id, kind })
      if (known) return edges.setEdges([known], fields)
      const order = orderAfter(sheet.board().edges)
      const id = sheet.freshId('e') as EdgeId
      sheet.apply({ op: 'put', type: 'edge', record: { id, from: from.id, to: to.id, ...fields, kind, order } })
    },
    setEdges(all, fields) {
      if (Object.keys(fields).length === 0) return
      for (const { id } of all) {
        const edge = sheet.edge(id)
        if (edge) sheet.apply({ op: 'patch', type: 'edge', id: edge.id, fields })
      }
    },
    retarget({ id }, ends) {
      const edge = sheet.edge(id)
      if (!edge) return
      const [oldFrom, oldTo] = [sheet.block(edge.from), sheet.block(edge.to)]
      const [from, to] = [sheet.block(ends.from?.id ?? edge.from), sheet.block(ends.to?.id ?? edge.to)]
      if (!oldFrom || !oldTo || !from || !to) return
      const kind = edge.kind === edgeKindFor(oldFrom, oldTo) ? edgeKindFor(from, to) : edge.kind
      const known = twin({ from: from.id, to: to.id, kind })
      if (from === to || (known && known.id !== id)) return edges.removeEdges([edge])
      sheet.apply({ op: 'patch', type: 'edge', id: edge.id, fields: { from: from.id, to: to.id, kind } })
    },
    splice({ id }, block) {
      const edge = sheet.edge(id)
      if (!edge) return
      edges.setEdges([edge], withoutFarEnd)
      edges.retarget(edge, { to: block })
      edges.connect(block, { id: edge.to }, stated(edge, ...OF_FAR_END))
    },
    removeEdges(all) {
      for (const { id } of all) {
        const edge = sheet.edge(id)
        if (edge) sheet.apply({ op: 'remove', type: 'edge', id: edge.id })
      }
    },
  }
  return edges
}
