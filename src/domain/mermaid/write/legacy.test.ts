import { expect, test } from 'vitest'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { legacy } from './legacy.ts'
import { DEFAULT_MERMAID_OPTIONS } from './mermaidOptions.ts'

test('two shapes, one arrow a line, words behind the arrow', () => {
  const board = parseNotation(
    'A:app(A), K:queue(K), W:app(W){role=worker}, D:sql(D); A~>K{via=outbox}, K~>W, W->D{protocol=tcp}',
  )
  expect(legacy.write(board, { ...DEFAULT_MERMAID_OPTIONS, dialect: 'legacy', mode: 'rich' }).text.split('\n')).toEqual(
    ['graph TD', '  S1["A"] --> O1["Outbox"]', '  O1 -.-> K["K"]', '  K -.-> W1["W"]', '  W1 -->|"tcp"| DB1("D")', ''],
  )
})

test('its Markdown has the fence of Azure DevOps', () => {
  expect(legacy.fence('graph TD\n')).toBe('::: mermaid\ngraph TD\n:::\n')
})
