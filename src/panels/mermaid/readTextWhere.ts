import { withoutStep } from '#domain/mermaid/write/numberSteps.ts'
import type { ReadText } from './readText.ts'

/**
 * Reads a text with Mermaid's parser, aside from the page; a parser that cannot be loaded is a fault like others. Where
 * `numbered` says so, the arrows carry step numbers, which are no words of theirs.
 */
export const readTextWhere =
  (numbered: () => boolean): ReadText =>
  async (text, signal) => {
    try {
      const { readAside } = await import('#files/read/aside/readAside.ts')
      const read = await readAside({ as: 'text', source: text }, signal ? { signal } : {})
      if (!read.ok || !numbered()) return read
      const { flowchart, hints } = read.value
      const links = flowchart.links.map((link) => ({ ...link, label: withoutStep(link.label) }))
      return { ok: true, value: { flowchart: { ...flowchart, links }, hints } }
    } catch {
      return { ok: false, error: { code: 'not-loaded' } }
    }
  }
