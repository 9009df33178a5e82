import { BLOCK_PROPERTIES } from '#domain/board/blockProperties.ts'
import type { Block } from '#domain/board/board.ts'
import { KEPT_BY } from '#domain/capacity/capacityOf.ts'
import { figure } from '#domain/capacity/figures.ts'
import { nameOf } from '#domain/flow/names.ts'
import { becomeWithCopies } from '#domain/flow/repairs/becomeWithCopies.ts'
import type { Fix } from '#domain/flow/rule.ts'
import type { NumbersView } from './consequence.ts'
import { writersOn } from './writersOn.ts'

/** The store that spreads rows over nodes, each on several of them. */
export const WIDE_COLUMN = 'Cassandra'
/** What spreads rows over nodes where nobody says what they are looked up by. */
const USUAL_KEY = 'id'

const fieldsFor = (nodes: number, key?: string) => ({
  technology: WIDE_COLUMN,
  replicas: nodes,
  partitionKey: key?.trim() || USUAL_KEY,
})

const many = (nodes: number) => `${figure(nodes)} nodes, ${KEPT_BY} copies of each row`
const isPossible = (nodes: number): boolean => nodes <= BLOCK_PROPERTIES.replicas.max

/** Puts a wide-column store of so many nodes in the place of a database and all its copies; false for more than a block can have. */
export const wideInPlaceOf = (view: NumbersView, database: Block, nodes: number): Fix | false =>
  isPossible(nodes) && {
    title: `Use ${WIDE_COLUMN} for ${nameOf(database)}: ${many(nodes)}`,
    draw: (draft) => {
      const fields = fieldsFor(nodes, database.partitionKey)
      becomeWithCopies(draft, view.flow, { database, kind: 'nosql', fields })
    },
  }

/** Adds a wide-column store of so many nodes behind whatever would write it; false for more than a block can have. */
export const wideAdded = (view: NumbersView, nodes: number): Fix | false =>
  isPossible(nodes) && {
    title: `Add ${WIDE_COLUMN}: ${many(nodes)}`,
    draw: (draft) => {
      const store = draft.add('nosql', fieldsFor(nodes))
      for (const writer of writersOn(view.flow)) draft.connect(writer, store)
    },
  }

/** Runs a store that spreads its rows on so many nodes; false for more than a block can have. */
export const onNodes = (store: Block, nodes: number): Fix | false =>
  isPossible(nodes) && {
    title: `Run ${nameOf(store)} on ${figure(nodes)} nodes`,
    draw: (draft) => draft.set(store, { replicas: nodes, partitionKey: store.partitionKey?.trim() || USUAL_KEY }),
  }
