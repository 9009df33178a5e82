import type { Sense } from '#domain/mermaid/read/lexicon/sense.ts'
import { isBareWhenAlone } from '#domain/mermaid/write/idPrefix.ts'
import type { FlowchartNode } from '../flowchart.ts'

/** What the letters of our own node ids stand for, where they stand for one kind; the others say nothing. */
const PREFIXES: Readonly<Record<string, Sense | undefined>> = {
  U: { kind: 'client' },
  E: { kind: 'cdn' },
  G: { kind: 'gateway' },
  L4: { kind: 'lb' },
  L7: { kind: 'lb' },
  LB: { kind: 'lb' },
  S: { kind: 'app' },
  B: undefined,
  W: { kind: 'app', role: 'worker' },
  WS: { kind: 'ws' },
  N: { kind: 'notify' },
  C: { kind: 'cache' },
  DB: { kind: 'sql' },
  OS: { kind: 'object' },
  P: { kind: 'search' },
  K: { kind: 'queue' },
  O: { kind: 'outbox' },
  X: { kind: 'external' },
  M: { kind: 'telemetry' },
  T: { kind: 'telemetry' },
  LG: { kind: 'telemetry' },
  TM: { kind: 'telemetry' },
}

const ID = /^(L4|L7|[A-Z]{1,2}?)(\d*)$/

/** The letters of an id that we would give: only some stand without a number. */
const prefixOf = (id: string): string | undefined => {
  const [, letters = '', number] = ID.exec(id) ?? []
  return letters in PREFIXES && (number !== '' || isBareWhenAlone(letters)) ? letters : undefined
}

/**
 * What the ids of nodes say, for a flowchart in which every id is one that we would give; the letters A, B and C of other people
 * stand for nothing.
 */
export function readIds(nodes: readonly FlowchartNode[]): (id: string) => Sense | undefined {
  const ours = nodes.every(({ id }) => prefixOf(id) !== undefined)
  return (id) => (ours ? PREFIXES[prefixOf(id) ?? ''] : undefined)
}
