import { expect, test } from 'vitest'
import type { FlowchartGroup } from '#domain/mermaid/read/flowchart.ts'
import { DEFAULT_MERMAID_OPTIONS } from '#domain/mermaid/write/mermaidOptions.ts'
import { adaptedOptions } from './adaptedOptions.ts'

const node = (id: string, ...lines: string[]) => ({ id, lines, shape: 'plain' }) as const
const link = (label = '') => ({ from: 'a', to: 'b', label, line: 'solid', head: true }) as const
interface Parts {
  readonly nodes?: ReturnType<typeof node>[]
  readonly links?: ReturnType<typeof link>[]
  readonly groups?: readonly FlowchartGroup[]
}
const adapted = (text: string, parts: Parts = {}) =>
  adaptedOptions({ ...DEFAULT_MERMAID_OPTIONS, mode: 'strict', replicas: false, direction: 'TD' }, text, {
    nodes: [],
    links: [],
    groups: [],
    ...parts,
  })

test('what one node or link of a text says is not lost when the text is written anew', () => {
  expect(adapted('flowchart TD', { nodes: [node('a', 'Orders ×3'), node('b', 'Users')] })).toMatchObject({
    replicas: true,
  })
  expect(adapted('flowchart TD', { nodes: [node('a', 'Orders'), node('b', 'Users')] })).toMatchObject({
    replicas: false,
  })
  expect(adapted('flowchart TD', { links: [link(), link('reads')] })).toMatchObject({ mode: 'rich' })
  expect(adapted('flowchart TD', { links: [link()] })).toMatchObject({ mode: 'strict' })
  expect(adapted('flowchart TD', { groups: [{ id: 'v', title: 'VPC' }] })).toMatchObject({ mode: 'rich' })
  expect(adapted('flowchart TD', { groups: [{ id: 'v', title: 'Data tier' }] })).toMatchObject({ mode: 'strict' })
  expect(adapted('flowchart RL')).toMatchObject({ direction: 'LR' })
})
