import { describe, expect, test } from 'vitest'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { writeMermaid } from './catalogue.ts'
import { DEFAULT_MERMAID_OPTIONS, type MermaidOptions } from './mermaidOptions.ts'
import { withoutStep, withStep } from './numberSteps.ts'

const linesOf = (notation: string, options: Partial<MermaidOptions>) =>
  writeMermaid(parseNotation(notation), { ...DEFAULT_MERMAID_OPTIONS, steps: true, ...options })
    .text.split('\n')
    .map((line) => line.trim())
    .filter((line) => / -|-> |---/.test(line))

const SHOP =
  'U:client(Web app), G:gateway(API gateway), S:app(Orders service), D:sql(Orders DB), C:cache(Cache), K:queue(Queue), X:app(Lone service); X->D, S~>K, S->D, S->C{protocol=tcp}, G->S, U->G{protocol=https}'

describe('step numbers', () => {
  test('follow a request from the client inwards, all ways out of a node one after the other', () => {
    expect(linesOf(SHOP, { mode: 'rich' })).toEqual([
      'U["Web app"] -->|"1#46; https"| G["API gateway"]',
      'G -->|"2"| S1["Orders service"]',
      'S1 -->|"5#46; tcp"| C1["Cache"]',
      'S1 -->|"4"| DB1[("Orders DB")]',
      'S2["Lone service"] --> DB1',
      'S1 -. "3#46; event" .-> K["Queue"]',
    ])
  })

  test('stand alone where arrows have no words, and not on what watches', () => {
    const text = linesOf('U:client(Web app), S:app(Orders service), M:telemetry(Metrics); U->S, S--M', {
      mode: 'strict',
    })
    expect(text).toEqual(['U["Web app"] -->|"1"| S1["Orders service"]', 'S1 --- M'])
  })

  test('are not on copies between databases, nor on what lies behind them', () => {
    const text = linesOf(
      'U:client(Web app), S:app(Orders service), D:sql(Orders DB), R:sql(Replica); U->S, S->D, D=>R',
      {
        mode: 'strict',
      },
    )
    expect(text.slice(0, 2)).toEqual(['U["Web app"] -->|"1"| S1["Orders service"]', 'S1 -->|"2"| DB1[("Orders DB")]'])
    expect(text).toHaveLength(3)
    expect(text[2]).not.toMatch(/\d[.#"]/)
  })

  test('go round in a circle only once', () => {
    const text = linesOf('U:client(Web app), A:app(A service), B:app(B service); U->A, A->B, B->A', {
      dialect: 'legacy',
    })
    expect(text).toEqual(['U["Web app"] -->|"1"| S1["A service"]', 'S1 -->|"2"| S2["B service"]', 'S2 -->|"3"| S1'])
  })

  test.each(['', 'GET /feed', '7', '1. my own'])('are taken off again from “%s”', (words) => {
    expect(withoutStep(withStep({ step: 12 }, words === '' ? undefined : words) ?? '')).toBe(words)
  })
})
