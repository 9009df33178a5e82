import { expect, test } from 'vitest'
import { frontMatter } from './frontMatter.ts'
import { holdsMermaid, startsAsFlowchart, startsAsMermaid } from './looksLikeMermaid.ts'
import { markdownDiagrams } from './markdownDiagrams.ts'
import { prepareSource } from './prepareSource.ts'

/** So many that a pattern which goes through them from each of them does not end within a test. */
const MANY = 500_000

test.each([
  ['line separators', '\u2028'.repeat(MANY)],
  ['line separators before a comment', `${'\u2028'.repeat(MANY)}%% x`],
  ['returns', '\r'.repeat(MANY)],
  ['hashes in a heading', `# ${'#'.repeat(MANY)}x`],
  ['marks in a heading', `# ${'# '.repeat(MANY)}x`],
  ['brackets in a heading', `# ${'['.repeat(MANY)}`],
  ['links in a heading', `# ${'[]('.repeat(MANY)}`],
  ['spaces in front matter', `---\na:${' '.repeat(MANY)}\u2028\n---\nx`],
  ['lines of front matter', `---\n${'a\n'.repeat(MANY)}---\nx`],
  ['openings of directives', '%%{'.repeat(MANY)],
  ['backticks', '`'.repeat(MANY)],
  ['quote marks', '> '.repeat(MANY)],
])('%s without end are gone through once', (_, text) => {
  expect([holdsMermaid(text), startsAsMermaid(text), startsAsFlowchart(text)]).toEqual([false, false, false])
  expect(markdownDiagrams(text)).toEqual([])
  expect(prepareSource(text).text).toBeTypeOf('string')
  frontMatter(text)
})
