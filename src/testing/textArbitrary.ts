import * as fc from 'fast-check'
import { firstCharacters, manyLines, oneLine } from '#shared/plainText.ts'

// biome-ignore format: a dense list reads better than one item a line
const HOSTILE = [
  '"', "'", '`', '[', ']', '(', ')', '{', '}', '|', '||', '#', '&', '<', '>', ';', ':', '\\', '%%', '--', '-->', '---',
  '==>', '@', '$', '~', '^', '/', '*', '_', '**bold**', '_it_', '# Head', '- item', '1. one', '[a](b)', '![i](x)', '`code`',
  'end', 'END', 'graph', 'subgraph', 'flowchart TD', 'style', 'class', 'click', 'default', 'direction', 'linkStyle',
  '#quot;', '#35;', '&amp;', '&lt;', '<br/>', '<script>alert(1)</script>', '</svg>', ']]>', '<!--', 'javascript:alert(1)',
  '😀', '👩‍💻', '🇩🇪', 'é', 'ñ', '日本語', 'שלום', 'مرحبا', '\u202eabc', '\u200b', '\u00a0', '\ufeff', '__proto__', 'null',
  'undefined', '```', '$$x$$', '{{x}}', '$(x)', 'a"]; b["c',
]

const WORDS = [
  'Feed service',
  'Orders',
  'Users DB',
  'Redis',
  'API',
  'Kafka topic',
  'Image CDN',
  'Search',
  'Auth',
  'Payments',
]

/** A text on one line of at most `maxLength` characters: plain words, or whatever breaks Mermaid, HTML and Markdown. */
export const arbitraryLabel = (maxLength: number): fc.Arbitrary<string> =>
  fc
    .oneof(
      { arbitrary: fc.constantFrom(...WORDS), weight: 3 },
      {
        arbitrary: fc.array(fc.constantFrom(...HOSTILE, ...WORDS), { maxLength: 6 }).map((parts) => parts.join(' ')),
        weight: 4,
      },
      { arbitrary: fc.array(fc.constantFrom(...HOSTILE), { maxLength: 5 }).map((parts) => parts.join('')), weight: 2 },
      { arbitrary: fc.string({ unit: 'grapheme', maxLength }), weight: 1 },
    )
    .map((text) => firstCharacters(oneLine(text), maxLength))

/** A text of at most `maxLength` characters on one or several lines. */
export const arbitraryNote = (maxLength: number): fc.Arbitrary<string> =>
  fc
    .array(arbitraryLabel(Math.min(maxLength, 60)), { maxLength: 3 })
    .map((lines) => firstCharacters(manyLines(lines.join('\n')), maxLength))
