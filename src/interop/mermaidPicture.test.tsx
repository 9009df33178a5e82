import { expect, test } from 'vitest'
import { mermaidPicture } from './mermaidPicture.ts'

const SOURCE =
  '<svg id="m" viewBox="-8 -8 120.5 60" style="max-width: 120.5px;" width="100%" xmlns="http://www.w3.org/2000/svg">' +
  '<g class="node"><text><tspan class="text-outer-tspan"><tspan class="text-inner-tspan">a\ue000&lt;b</tspan></tspan></text></g></svg>'

test('the picture has a size of its own, its labels restored, and is well-formed XML', () => {
  const { svg, width, height } = mermaidPicture(SOURCE, (text) => text.replace('\ue000', '&'))
  expect([width, height]).toEqual([120.5, 60])
  const read = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement
  expect(read.getAttribute('width')).toBe('120.5')
  expect(read.getAttribute('height')).toBe('60')
  expect(read.textContent).toBe('a&<b')
  expect(read.getAttribute('style') ?? '').not.toContain('max-width')
})

test('text without a picture is refused', () => {
  expect(() => mermaidPicture('nothing', (text) => text)).toThrow('drew nothing')
})
