import { edgeKindFor } from '#domain/blocks/edgeKindFor.ts'
import { hasTrait } from '#domain/blocks/traits.ts'
import type { Block, Edge } from '#domain/board/board.ts'
import { EDGE_PROPERTIES } from '#domain/board/edgeProperties.ts'
import type { EdgeKind } from '#domain/board/kind.ts'
import { LIMITS } from '#domain/board/limits.ts'
import { KIND_WORDS } from '#domain/mermaid/write/arrow.ts'
import { firstCharacters } from '#shared/plainText.ts'
import type { FlowchartLink } from './flowchart.ts'

/** What a link says about an edge beside its ends. */
export type EdgeFields = Pick<Edge, 'kind' | 'label' | 'protocol'>

type End = Pick<Block, 'kind' | 'role'>

const PUBLISHING =
  /\b(?:publish(?:es|ed)?|emits?|events?|enqueues?|produces?|async|asynchronous(?:ly)?|fan[- ]?out|subscribes?|consumes?)\b/i
const COPYING = /\b(?:replicat\w+|replica|standby|mirror\w*|sync(?:s|ed)?)\b/i
const PROTOCOLS: ReadonlySet<string> = new Set(EDGE_PROPERTIES.protocol.options)

const areStores = (from: End, to: End) => hasTrait(from.kind, 'store') && hasTrait(to.kind, 'store')

/** The kind of an edge: what line and words say, else what its ends make of it. */
function kindOf({ line, label }: FlowchartLink, from: End, to: End): EdgeKind {
  const inferred = edgeKindFor(from, to)
  if (inferred === 'telemetry') return inferred
  const copies = COPYING.test(label) && areStores(from, to)
  if (copies || (line === 'thick' && (label === 'replication' || areStores(from, to)))) return 'replication'
  if (line === 'dotted') return label === 'origin' || inferred === 'origin' ? 'origin' : 'event'
  if (inferred !== 'request') return inferred
  return PUBLISHING.test(label) ? 'event' : inferred
}

/** The protocol that words name, however it is spelled. */
function protocolIn(label: string): Edge['protocol'] {
  const name = label.toLowerCase()
  return PROTOCOLS.has(name) ? (name as NonNullable<Edge['protocol']>) : undefined
}

/**
 * What an edge between two blocks is by its link: kind, and words as a protocol where they name one, else as a label. A protocol
 * that is spelled otherwise than we do is both, so that the words stay as they were.
 */
export function edgeFields(link: FlowchartLink, from: End, to: End): EdgeFields {
  const kind = kindOf(link, from, to)
  const { label } = link
  const protocol = protocolIn(label)
  if (protocol !== undefined) return { kind, protocol, ...(label === protocol ? {} : { label }) }
  if (label === '' || label === KIND_WORDS[kind]) return { kind }
  return { kind, label: firstCharacters(label, LIMITS.edgeLabel) }
}
