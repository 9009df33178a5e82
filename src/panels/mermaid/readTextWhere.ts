import { readHints } from '#domain/mermaid/read/hints.ts'
import { withoutStep } from '#domain/mermaid/write/numberSteps.ts'
import type { ReadText } from './readText.ts'

/**
 * Reads a text with Mermaid's parser, which is loaded on first use; a parser that cannot be loaded is a fault like others. Where
 * `numbered` says so, the arrows carry step numbers, which are no words of theirs.
 */
export const readTextWhere =
  (numbered: () => boolean): ReadText =>
  async (text) => {
    try {
      const { parseFlowchart } = await import('#interop/parseFlowchart.ts')
      const parsed = await parseFlowchart(text)
      if (!parsed.ok) return parsed
      const { flowchart } = parsed.value
      const links = flowchart.links.map((link) => ({ ...link, label: withoutStep(link.label) }))
      return {
        ok: true,
        value: { flowchart: numbered() ? { ...flowchart, links } : flowchart, hints: readHints(text) },
      }
    } catch {
      return { ok: false, error: { code: 'not-loaded' } }
    }
  }
