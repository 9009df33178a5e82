import { answersCallers, isCdn, isClient } from '#domain/blocks/predicates.ts'
import type { Block } from '#domain/board/board.ts'
import { type Link, reads, writes } from '#domain/capacity/links.ts'
import { sourcesOf } from '#domain/flow/graph/linkEnds.ts'
import { isFeed } from '#domain/flow/graph/linkKinds.ts'
import { hasProduct } from '#domain/names/products.ts'
import { speaksOf } from '#domain/names/speaksOf.ts'
import type { FlowGraph } from '../flowGraph.ts'
import { writtenDatabases } from './storeWrites.ts'

/** Files that no person looks at may be filed under anything. */
const isArchive = ({ role }: Block): boolean => role === 'archive'

const soundsLikeRecords = (object: Block): boolean =>
  (object.role === undefined || isArchive(object)) &&
  speaksOf(object, 'records') &&
  (isArchive(object) || !speaksOf(object, 'files')) &&
  !hasProduct(object, 'tablesInFiles')

const isForFiles = (link: Link): boolean => isFeed(link) || [link.from, link.to].some((b) => isClient(b) || isCdn(b))

/**
 * The services that keep records in an object storage as if it were a database: those that write it, where services read it too,
 * its label speaks of records and none of them writes a database. Empty where this is not so.
 */
export function keepersOfRecords(flow: FlowGraph, object: Block): readonly Block[] {
  if (!soundsLikeRecords(object)) return []
  const into = flow.into(object)
  const calls = into.filter((link) => answersCallers(link.from))
  const writers = sourcesOf(calls.filter(writes))
  const keeps = calls.some(reads) && ![...into, ...flow.out(object)].some(isForFiles)
  return keeps && !writers.some((writer) => writtenDatabases(flow, writer).length > 0) ? writers : []
}
