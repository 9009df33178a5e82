import { isClient } from '#domain/blocks/predicates.ts'
import type { Block, Board } from '#domain/board/board.ts'
import { groupBy } from '#shared/groupBy.ts'
import type { MermaidOptions } from './mermaidOptions.ts'
import { type Arrow, isHop, isWatching, type WrittenGraph, writtenGraph } from './writtenGraph.ts'

const isStep = (link: Arrow) => isHop(link) && !isWatching(link)

/**
 * The graph with a number on each link that a request or message takes, counted from 1 in the order it meets them: from the clients
 * inwards, all ways out of a node one after the other. What no client leads to has no number.
 */
export function numberSteps(graph: WrittenGraph): WrittenGraph {
  const outgoing = groupBy(graph.links.filter(isStep), ({ from }) => from)
  const numbers = new Map<Arrow, number>()
  const reached: Block[] = graph.nodes.filter(isClient)
  const seen = new Set(reached)
  for (const node of reached) {
    for (const link of outgoing.get(node) ?? []) {
      numbers.set(link, numbers.size + 1)
      if (!seen.has(link.to)) reached.push(link.to)
      seen.add(link.to)
    }
  }
  const links = graph.links.map((link) => {
    const step = numbers.get(link)
    return step === undefined ? link : { ...link, step }
  })
  return { ...graph, links }
}

/** The graph of a board as the options ask for it, with step numbers or without. */
export function drawnGraph(board: Board, { steps }: Pick<MermaidOptions, 'steps'>): WrittenGraph {
  const graph = writtenGraph(board)
  return steps ? numberSteps(graph) : graph
}

/** The words of an arrow with its number before them, if it has one; undefined when there is nothing to say. */
export const withStep = ({ step }: Pick<Arrow, 'step'>, words: string | undefined): string | undefined =>
  step === undefined ? words : words === undefined ? String(step) : `${step}. ${words}`

/** The words of an arrow without the number that `withStep` put before them. */
export const withoutStep = (words: string): string => words.replace(/^\d+(?:\. |$)/, '')
