import { expect, test } from 'vitest'
import type { FlowchartGroup } from '#domain/mermaid/read/flowchart.ts'
import { DEFAULT_MERMAID_OPTIONS } from '#domain/mermaid/write/mermaidOptions.ts'
import { adaptedOptions } from './adaptedOptions.ts'

const node = (id: string, ...lines: string[]) => ({ id, lines, shape: 'plain' }) as const
const link = (label = '') => ({ from: 'a', to: 'b', label, line: 'solid', head: true }) as const
const adapted = (
  text: string,
  nodes: ReturnType<typeof node>[],
  links: ReturnType<typeof link>[] = [],
  groups: readonly FlowchartGroup[] = [],
) =>
  adaptedOptions({ ...DEFAULT_MERMAID_OPTIONS, mode: 'strict', replicas: false, direction: 'TD' }, text, {
    nodes,
    links,
    groups,
  })

test('what one node or link of a text says is not lost when the text is written anew', () => {
  expect(adapted('flowchart TD', [node('a', 'Orders ×3'), node('b', 'Users')])).toMatchObject({ replicas: true })
  expect(adapted('flowchart TD', [node('a', 'Orders'), node('b', 'Users')])).toMatchObject({ replicas: false })
  expect(adapted('flowchart TD', [], [link(), link('reads')])).toMatchObject({ mode: 'rich' })
  expect(adapted('flowchart TD', [], [link()])).toMatchObject({ mode: 'strict' })
  expect(adapted('flowchart TD', [], [], [{ id: 'v', title: 'VPC' }])).toMatchObject({ mode: 'rich' })
  expect(adapted('flowchart TD', [], [], [{ id: 'v', title: 'Data tier' }])).toMatchObject({ mode: 'strict' })
  expect(adapted('flowchart RL', [])).toMatchObject({ direction: 'LR' })
})
