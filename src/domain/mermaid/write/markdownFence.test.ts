import { expect, test } from 'vitest'
import { markdownFence } from './markdownFence.ts'

test('the fence names Mermaid and starts and ends on lines of its own', () => {
  expect(markdownFence('graph TD\n')).toBe('```mermaid\ngraph TD\n```\n')
  expect(markdownFence('graph TD')).toBe('```mermaid\ngraph TD\n```\n')
})

test('the fence is longer than any run of backticks inside', () => {
  expect(markdownFence('a ```` b ``` c\n')).toBe('`````mermaid\na ```` b ``` c\n`````\n')
})
