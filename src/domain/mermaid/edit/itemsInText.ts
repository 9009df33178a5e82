import type { ItemId } from '#domain/edits/edit.ts'
import { type Mention, mentionsIn } from './mentions.ts'
import type { TextState } from './textState.ts'

/** A stretch of a text, by offsets from its start. */
export interface TextSpan {
  readonly from: number
  readonly to: number
}

/** Where blocks and edges stand in a text, and what stands at a place of it. */
export interface ItemsInText {
  readonly stretchesOf: (ids: readonly string[]) => readonly TextSpan[]
  readonly itemAt: (offset: number) => ItemId | undefined
}

interface Place extends TextSpan {
  readonly item: ItemId
}

/** The edges that lines draw: each from one mention to the next, as long as the text has links between the two. */
function edgePlaces(lines: readonly (readonly Mention[])[], { flowchart, edges }: TextState): Place[] {
  const open = new Map<string, ItemId[]>()
  flowchart.links.forEach(({ from, to }, i) => {
    const edge = edges[i]
    if (edge === undefined) return
    // A dialect may write a link the other way round.
    const key = [from, to].sort().join('\n')
    const list = open.get(key)
    if (list) list.push(edge)
    else open.set(key, [edge])
  })
  return lines.flatMap((mentions) =>
    mentions.slice(1).flatMap((mention, i): Place[] => {
      const before = mentions[i]
      if (!before) return []
      const item = open.get([before.id, mention.id].sort().join('\n'))?.shift()
      return item === undefined ? [] : [{ item, from: before.from, to: mention.to }]
    }),
  )
}

/** Finds blocks and edges in a text that was read; to be made once a text. */
export function itemsInText(text: string, state: TextState): ItemsInText {
  // An outbox that only an edge implies is no block, but the links to and from it are that edge.
  const known = new Set(state.flowchart.nodes.map(({ id }) => id))
  const lines = mentionsIn(text, (id) => known.has(id))
  const nodes = lines.flat().flatMap(({ id, from, to }): Place[] => {
    const item = state.blocks.get(id)
    return item === undefined ? [] : [{ item, from, to }]
  })
  const links = edgePlaces(lines, state)
  const at = (places: readonly Place[], offset: number) =>
    places.find(({ from, to }) => from <= offset && offset <= to)?.item
  return {
    stretchesOf: (ids) => {
      const wanted = new Set(ids)
      return [...nodes, ...links].filter(({ item }) => wanted.has(item)).map(({ from, to }) => ({ from, to }))
    },
    itemAt: (offset) => at(nodes, offset) ?? at(links, offset),
  }
}
