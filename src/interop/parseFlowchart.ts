import type { MermaidConfig } from 'mermaid'
import { costlyText } from '#domain/mermaid/read/costlyText.ts'
import type { Flowchart } from '#domain/mermaid/read/flowchart.ts'
import { flowchartOf } from '#domain/mermaid/read/flowchartOf.ts'
import { type Mend, mendSource } from '#domain/mermaid/read/mendSource.ts'
import type { MermaidFault } from '#domain/mermaid/read/mermaidFault.ts'
import { tooDeep, tooDeepText } from '#domain/mermaid/read/nesting.ts'
import { prepareSource } from '#domain/mermaid/read/prepareSource.ts'
import type { RawFlowchart, RawLink, RawNode, RawSubgraph } from '#domain/mermaid/read/rawFlowchart.ts'
import { firstCharacters } from '#shared/plainText.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { flowchartFault, isPlaceless } from './flowchartFault.ts'
import { inTurn, loadMermaid } from './mermaidLibrary.ts'

/** The most characters of a text that is read, ten times what common hosts draw. */
const MOST_CHARACTERS = 500_000
const MOST_LINKS = 30_000
/** The most characters of a text that is read again and again to find the line of an error. */
const MOST_TO_SEARCH = 20_000
const SHOWN = 80

const CONFIG: MermaidConfig = {
  startOnLoad: false,
  securityLevel: 'strict',
  suppressErrorRendering: true,
  maxEdges: MOST_LINKS,
  maxTextSize: MOST_CHARACTERS * 2,
}

/** A flowchart as read, with its title if its text states one, and what was mended to read it. */
export interface ParsedFlowchart {
  readonly flowchart: Flowchart
  readonly title?: string
  readonly mends: readonly Mend[]
}

interface FlowDatabase {
  getVertices(): ReadonlyMap<string, RawNode>
  getEdges(): readonly RawLink[]
  getSubGraphs(): readonly RawSubgraph[]
  getClasses(): ReadonlyMap<string, unknown>
}

const FLOWCHARTS = new Set(['flowchart', 'flowchart-v2', 'flowchart-elk', 'graph'])

type Mermaid = Awaited<ReturnType<typeof loadMermaid>>

/** A label as text: in `@{ label: … }` it may be a number, or something that Mermaid could not draw. */
function textOf(id: string, text: unknown): string | undefined {
  if (text === undefined || typeof text === 'string') return text
  return typeof text === 'object' ? id : String(text)
}

/** What Mermaid's parser makes of a flowchart; rejects with its error. */
async function graphOf(mermaid: Mermaid, text: string): Promise<RawFlowchart> {
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(text)
  const flow = db as unknown as FlowDatabase
  return {
    nodes: [...flow.getVertices().values()].map((node) => ({ ...node, text: textOf(node.id, node.text) })),
    links: flow.getEdges(),
    subgraphs: flow.getSubGraphs(),
    classes: flow.getClasses(),
  }
}

const parse = (mermaid: Mermaid, text: string): Promise<Result<RawFlowchart, unknown>> =>
  graphOf(mermaid, text).then(ok, (error: unknown) => fail(error))

const messageOf = (error: unknown): string => String((error as { message?: unknown }).message)

/** The line on which an error arises that says nothing of its place: that of the shortest beginning of the text that has it, too. */
async function lineOfError(mermaid: Mermaid, text: string, error: unknown): Promise<number | undefined> {
  if (text.length > MOST_TO_SEARCH) return undefined
  const lines = text.split('\n')
  let [without, within] = [0, lines.length]
  while (within - without > 1) {
    const middle = Math.floor((without + within) / 2)
    const part = await parse(mermaid, lines.slice(0, middle).join('\n'))
    if (!part.ok && messageOf(part.error) === messageOf(error)) within = middle
    else without = middle
  }
  return within
}

async function faultOf(mermaid: Mermaid, text: string, error: unknown): Promise<MermaidFault> {
  if (messageOf(error).startsWith('Edge limit exceeded')) {
    return { code: 'too-many', what: 'links', count: MOST_LINKS + 1, limit: MOST_LINKS }
  }
  return flowchartFault(text, error, isPlaceless(error) ? await lineOfError(mermaid, text, error) : undefined)
}

/** Why a text need not be given to the parser at all. */
function refusal(mermaid: Mermaid, text: string): MermaidFault | undefined {
  try {
    const type = mermaid.detectType(text)
    return FLOWCHARTS.has(type) ? (costlyText(text) ?? tooDeepText(text)) : { code: 'other-diagram', type }
  } catch {
    return { code: 'not-mermaid' }
  }
}

let reader: Promise<unknown> | undefined

/** Mermaid, set up, and with its reader of flowcharts, which is loaded apart; a failed load is tried again next time. */
async function loadReader(): Promise<Mermaid> {
  const mermaid = await loadMermaid()
  // Setting up takes longer than reading a short text; drawing sets up otherwise in between.
  if (mermaid.mermaidAPI.getSiteConfig().maxTextSize !== CONFIG.maxTextSize) mermaid.initialize(CONFIG)
  reader ??= mermaid.mermaidAPI.getDiagramFromText('flowchart')
  await reader.catch((error: unknown) => {
    reader = undefined
    throw error
  })
  return mermaid
}

/** The fault of the two that lies further down: what stands before it can be read or mended. */
function furtherDown(text: string, first: MermaidFault, mended: MermaidFault): MermaidFault {
  if (first.code !== 'syntax' || mended.code !== 'syntax') return first
  if (mended.line === undefined || mended.line <= (first.line ?? 0)) return first
  return { ...mended, source: firstCharacters(text.split('\n')[mended.line - 1]?.trim() ?? '', SHOWN) }
}

interface Parsed {
  readonly raw: RawFlowchart
  readonly mends: readonly Mend[]
}

/** What Mermaid's parser makes of a text as it is, else of the text with its labels mended. */
async function parseOrMend(mermaid: Mermaid, text: string): Promise<Result<Parsed, MermaidFault>> {
  const first = await parse(mermaid, text)
  if (first.ok) return ok({ raw: first.value, mends: [] })
  const { text: mended, mends } = mendSource(text)
  const second = mends.length === 0 ? first : await parse(mermaid, mended)
  if (second.ok) return ok({ raw: second.value, mends })
  const fault = await faultOf(mermaid, text, first.error)
  return fail(mends.length === 0 ? fault : furtherDown(text, fault, await faultOf(mermaid, mended, second.error)))
}

async function read(source: string): Promise<Result<ParsedFlowchart, MermaidFault>> {
  if (source.length > MOST_CHARACTERS)
    return fail({ code: 'too-large', characters: source.length, limit: MOST_CHARACTERS })
  const { text, title, notes } = prepareSource(source)
  if (text.trim() === '') return fail({ code: 'empty' })
  const mermaid = await loadReader()
  const refused = refusal(mermaid, text)
  if (refused) return fail(refused)
  const parsed = await parseOrMend(mermaid, text)
  if (!parsed.ok) return parsed
  const flowchart = flowchartOf(parsed.value.raw)
  const deep = tooDeep(flowchart.groups)
  if (deep) return fail(deep)
  return ok({
    flowchart: { ...flowchart, notes: [...notes, ...flowchart.notes] },
    mends: parsed.value.mends,
    ...(title === undefined ? {} : { title }),
  })
}

/**
 * Reads a Mermaid flowchart with Mermaid's own parser, which is loaded on first use; a text that fails for unquoted labels alone is
 * mended. Anything else gives a fault with its line. Never throws, and nothing in the text is evaluated or followed.
 */
export function parseFlowchart(source: string): Promise<Result<ParsedFlowchart, MermaidFault>> {
  return inTurn(() => read(source)).catch(() => fail({ code: 'not-loaded' as const }))
}
