import createDOMPurify from 'dompurify'
import fc from 'fast-check'
import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { plainLabel } from '#domain/mermaid/read/plainLabel.ts'
import { MARKUP_WINDOW } from './markupTree.ts'

const inDom = createDOMPurify(new JSDOM('').window as never)
const inTree = createDOMPurify(MARKUP_WINDOW as never)

type Purifier = typeof inDom
/** The label that is left of a text, cleaned the way Mermaid does it. */
const labelBy = (purifier: Purifier, text: string) =>
  plainLabel(purifier.sanitize(purifier.sanitize(text), { FORBID_TAGS: ['style'] }), false)

const PIECES = [
  ...[
    '<',
    '>',
    '</',
    '/>',
    '<b>',
    '</b>',
    '<br/>',
    '<br>',
    '<p>',
    '</p>',
    '<div',
    '<form>',
    '<x-y>',
    '<i title="a>b">',
  ],
  ...[
    'Orders',
    ' ',
    '&lt;',
    '&amp;',
    '&',
    '&nbsp;',
    '&rarr;',
    '"',
    "'",
    '\n',
    '\u2028',
    '<!--',
    '-->',
    '<?pi',
    '<![CDATA[',
    ']]>',
  ],
  ...['<script>', '</script>', '<style>', '</style>', '<noscript>', '</noscript>', '<template>', '</template>'],
  ...[
    '<svg>',
    '</svg>',
    '<math>',
    '<mi>',
    '<title>',
    '<foreignObject>',
    '<textarea>',
    '</textarea>',
    '<iframe>',
    '<xmp>',
  ],
  ...[
    '<a href="x">',
    '<img src=x onerror=1>',
    '<select>',
    '<option>',
    '<body>',
    '</body>',
    '<head>',
    '<html>',
    '<plaintext>',
  ],
]

test('labels are cleaned without a DOM as they are with one', () => {
  expect(inTree.isSupported).toBe(true)
  const markup = fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join(''))
  fc.assert(
    fc.property(markup, (text) => {
      expect(labelBy(inTree, text)).toEqual(labelBy(inDom, text))
    }),
    { numRuns: 200, seed: 7 },
  )
})

test.each([
  ['Orders<br/>API', ['Orders', 'API']],
  ['<b>Orders</b> <script>alert(1)</script>API', ['Orders API']],
  ['a < b &amp; c > d', ['a < b & c > d']],
  ['<table><tr><td>Orders</td></tr></table>', ['Orders']],
  ['<svg><style>x</style><b>Orders</b></svg>', ['Orders']],
  ['<form><input name=nodeName>Orders</form>', ['Orders']],
])('%s is %s', (text, lines) => {
  expect(labelBy(inTree, text)).toEqual(lines)
})
