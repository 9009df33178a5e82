import { readHints } from '#domain/mermaid/read/hints.ts'
import { readMermaid } from '#files/read/readMermaid.ts'
import { parseFlowchart } from '#interop/parseFlowchart.ts'
import type { ReadingOf, ReadingWish } from './readingJob.ts'

/** Reads on the thread it is called on, however long that takes. Never rejects. */
export async function readWish(wish: ReadingWish): Promise<ReadingOf<ReadingWish>> {
  if (wish.as === 'board') return readMermaid(wish.source, wish.name)
  const parsed = await parseFlowchart(wish.source)
  if (!parsed.ok) return parsed
  return { ok: true, value: { flowchart: parsed.value.flowchart, hints: readHints(wish.source) } }
}
