import type { Board } from '#domain/board/board.ts'
import { EDGE_KINDS, type EdgeKind } from '#domain/board/kind.ts'
import { changeEdgeKind } from '#domain/edits/changeEdgeKind.ts'
import { reversed } from '#domain/edits/connect.ts'
import { commandWords } from '#words/commands.ts'
import type { Command } from '../command.ts'

const selectedEdges = (board: Board, ids: ReadonlySet<string>) => board.edges.filter((edge) => ids.has(edge.id))

/** What is done to selected edges: turn round, change the kind. */
export const EDGE_COMMANDS = [
  {
    id: 'reverse-edge',
    title: 'Reverse direction',
    group: 'Edge',
    icon: 'arrow-left-right',
    when: 'hasEdges',
    context: ['edge'],
    edit: ({ board, selection }) => ({
      changes: selectedEdges(board, selection).flatMap((edge) => reversed(board, edge)),
    }),
  },
  ...EDGE_KINDS.map(
    (kind): Command<`edge-${EdgeKind}`> => ({
      id: `edge-${kind}`,
      title: commandWords.makeIt[kind],
      group: 'Edge',
      heading: 'Kind',
      when: 'hasEdges',
      context: ['edge'],
      edit: ({ board, selection }) => ({
        changes: changeEdgeKind(board, selectedEdges(board, selection), kind),
      }),
    }),
  ),
] as const satisfies readonly Command[]
