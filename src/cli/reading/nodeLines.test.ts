import { describe, expect, test } from 'vitest'
import { provideDom } from '#interop/nodeDom.ts'
import { parseFlowchart } from '#interop/parseFlowchart.ts'
import { nodeLines } from './nodeLines.ts'

const TEXT = `---
title: A and B
---
%% A --> Z
flowchart TD
  U["A user
  with B on two lines"] --> LB{{"Load D1 balancer"}}
  LB-->S1[S2 and (more)]
  LB -- calls S2 --> Q
  LB -->|C, R1, or S2| S2 & S3
  S1---oR1; S2 -.-> R2
  S3 x--x R3
  S3 e1@==> order-service
  order-service ~~~ Ünït
  K@{ shape: cyl, label: "D1" } --> F>flag with D1]
  A:::red --> D1[(Store)]
  subgraph G1 [Group with G2]
    G2
  end
  style G3 fill:#fff
  click G4 "https://example.org"
`

describe('the first line that mentions a node', () => {
  const lineOf = nodeLines(TEXT)
  const line = (part: string): number => TEXT.slice(0, TEXT.indexOf(part)).split('\n').length

  test.each([
    ['U', 'U["A user'],
    ['LB', 'LB{{'],
    ['S1', 'S1[S2'],
    ['Q', '--> Q'],
    ['S2', 'S2 & S3'],
    ['S3', 'S2 & S3'],
    ['R1', '---oR1'],
    ['R2', '-.-> R2'],
    ['R3', 'x--x R3'],
    ['order-service', 'e1@==>'],
    ['Ünït', '~~~ Ünït'],
    ['K', 'K@{'],
    ['F', 'F>flag'],
    ['A', 'A:::red'],
    ['D1', 'D1[(Store'],
    ['G2', '    G2'],
  ])('%s is found at its own place, not in words of others', (id, part) => {
    expect(lineOf(id)).toBe(line(part))
  })

  test('what only a group or a style names is found there', () => {
    expect(lineOf('G1')).toBe(line('subgraph G1'))
    expect(lineOf('G3')).toBe(line('style G3'))
  })

  test('what is not there has no line', () => {
    for (const id of ['Z', 'red', 'e1', 'TD', 'nothing', '__proto__']) expect(lineOf(id)).toBeUndefined()
  })

  test('every node that Mermaid sees has a line', async () => {
    provideDom()
    const parsed = await parseFlowchart(TEXT)
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
    const ids = parsed.value.flowchart.nodes.map(({ id }) => id)
    expect(ids.length).toBeGreaterThan(15)
    expect(ids.filter((id) => lineOf(id) === undefined)).toEqual([])
  })
})
