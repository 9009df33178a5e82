import { expect, test } from 'vitest'
import { plainLabel } from './plainLabel.ts'

const plain = (text: string) => plainLabel(text, false)

test.each([
  ['&#65;&#x42;&#X43;', 'ABC'],
  ['a &lt; b &amp;&amp; c &GT; d', 'a < b && c > d'],
  ['Caf&#xe9; &unknown; &#8594; &rarr;', 'Café &unknown; → →'],
  ['&#xD7FF;|&#xD800;|&#xDFFF;|&#xE000;', '\ud7ff|\ufffd|\ufffd|\ue000'],
  ['&#x10FFFF;|&#x110000;|&#1114111;|&#1114112;', '\u{10ffff}|\ufffd|\u{10ffff}|\ufffd'],
  ['&amp;lt;b&amp;gt;', '&lt;b&gt;'],
])('entities of %s are decoded once, those that are no character as one that is missing', (text, wanted) => {
  expect(plain(text)).toEqual([wanted])
})

test('what Mermaid keeps as placeholders is decoded as well', () => {
  expect(plain('Tom ﬂ°°35¶ß1 ﬂ°quot¶ßx')).toEqual(['Tom #1 "x'])
})

test('breaks part lines, empty lines go, and white space is one space', () => {
  expect(plain('Orders<br/>  two   words <BR>\\n\\n<br >three\u2028four')).toEqual([
    'Orders',
    'two words',
    'three',
    'four',
  ])
})

test('tags and icons are taken out; what only looks like a tag once it is decoded stays', () => {
  expect(plain('<b>Orders</b> fa:fa-car fab:fa-aws <small>v2</small>')).toEqual(['Orders v2'])
  expect(plain('&lt;b&gt;Orders')).toEqual(['<b>Orders'])
  expect(plain('alfa:fa-x')).toEqual(['alfa:fa-x'])
})

test('marks of emphasis go in Markdown only, and not within words', () => {
  expect(plainLabel('**Orders** and *more* __of__ _it_ `now`', true)).toEqual(['Orders and more of it now'])
  expect(plainLabel('a*b*c snake_case_name', true)).toEqual(['a*b*c snake_case_name'])
  expect(plain('**Orders** _x_')).toEqual(['**Orders** _x_'])
})
