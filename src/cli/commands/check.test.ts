import { describe, expect, test } from 'vitest'
import { applyChanges } from '#domain/board/change.ts'
import { encodeBoard } from '#domain/board/encodeBoard.ts'
import { checkBoard } from '#domain/flow/engine.ts'
import { acceptFinding } from '#domain/flow/tradeoffs.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { writeSvg } from '#files/write/svg/writeSvg.ts'
import { BROKEN, boardText, FINE, fenced, lineOf, PAST_THE_EDGE, SEQUENCE } from '#testing/diagramSamples.ts'
import { checkAsJson, runCli } from '#testing/runCli.ts'

const SAYS = '“Browser” talks straight to “Orders DB”, past the Edge and Business tiers.'

describe('findings', () => {
  test('an error is told with its file and line, and the exit code is 1', async () => {
    const outcome = await runCli(['check', 'a.mmd'], { files: { 'a.mmd': PAST_THE_EDGE } })
    expect(outcome).toMatchObject({ code: 1, err: '' })
    expect(outcome.out).toBe(`a.mmd:2: error: ${SAYS} [client-to-data]\n1 error in 1 file.\n`)
  })

  test('without errors the exit code is 0, warnings and hints or not', async () => {
    const files = { 'a.mmd': FINE, 'b.mmd': PAST_THE_EDGE }
    expect(await runCli(['check', 'a.mmd'], { files })).toMatchObject({ code: 0, out: 'No findings in 1 file.\n' })
    const quiet = await runCli(['check', 'a.mmd', 'b.mmd', '--rule', 'client-to-data=warning'], { files })
    expect(quiet.code).toBe(0)
    expect(quiet.out).toContain('b.mmd:2: warning: ')
    expect(quiet.out).toContain('1 warning in 2 files.\n')
  })

  test('as JSON they have exactly the fields that are promised', async () => {
    const { code, out, err } = await runCli(['check', 'a.mmd', 'b.md', '--format=json'], {
      files: { 'a.mmd': PAST_THE_EDGE, 'b.md': '# Nothing drawn\n' },
    })
    expect([code, err]).toEqual([1, ''])
    expect(JSON.parse(out)).toEqual({
      files: [
        {
          file: 'a.mmd',
          findings: [
            {
              rule: 'client-to-data',
              severity: 'error',
              says: SAYS,
              at: ['U', 'D'],
              fixes: ['Insert a load balancer and a service', 'Remove the edge'],
              line: 2,
            },
          ],
        },
        { file: 'b.md', findings: [] },
      ],
    })
  })

  test('they are those of the app on a board at rest: more on a complete board, all in a review', async () => {
    const complete =
      'C:client(Browser), N:cdn, G:gateway, L:lb, A:app(Shop), K:cache, D:sql(Products); C->N, N->G, G->L, L->A, A->K, A->D'
    const rules = async (...words: string[]) =>
      (await checkAsJson(['b.json', ...words], { files: { 'b.json': boardText(complete) } })).findings.map(
        ({ rule }) => rule,
      )
    expect(await rules()).toContain('observability-missing')
    expect(await rules()).not.toContain('unjustified-block')
    expect(await rules('--review')).toContain('unjustified-block')
  })

  test('in a board file, what they concern are its own ids, and the line is that of the first one', async () => {
    const text = boardText('C:client(Browser), D:sql(Orders DB); C->D')
    const { findings } = await checkAsJson(['b.tierboard.json'], { files: { 'b.tierboard.json': text } })
    expect(findings[0]).toMatchObject({
      rule: 'client-to-data',
      at: ['e1', 'C', 'D'],
      line: lineOf(text, '"id": "e1"'),
    })
  })

  test('in Mermaid, what they concern are the ids of nodes, also of those that no board could have', async () => {
    const text = 'flowchart TD\n  Nützer[Browser] --> daten.bank[(Orders DB)]\n'
    const { findings } = await checkAsJson(['a.mmd'], { files: { 'a.mmd': text } })
    expect(findings.map(({ at, line }) => [at, line])).toEqual([[['Nützer', 'daten.bank'], 2]])
  })

  test('a picture that carries its board is checked, without lines', async () => {
    const board = parseNotation('C:client(Browser), D:sql(Orders DB); C->D')
    const svg = writeSvg(board, { theme: 'light', transparent: false, embed: true })
    const { code, findings } = await checkAsJson(['p.svg'], { files: { 'p.svg': svg } })
    expect(code).toBe(1)
    expect(findings[0]?.rule).toBe('client-to-data')
    expect(findings[0]).not.toHaveProperty('line')
  })

  test('what a board accepts as a trade-off is not told, but counted', async () => {
    const board = parseNotation('C:client(Browser), D:sql(Orders DB); C->D')
    const [error] = checkBoard(board, { speaks: ['live'] })
    if (!error) throw new Error('the board has no finding')
    const accepted = applyChanges(board, acceptFinding(board, error, { extent: 'finding', reason: 'A prototype.' }))
    const outcome = await runCli(['check', 'b.json'], { files: { 'b.json': encodeBoard(accepted) } })
    expect(outcome).toMatchObject({ code: 0 })
    expect(outcome.out).not.toContain('client-to-data')
    expect(outcome.out).toContain('1 finding accepted as a trade-off.')
  })

  test('what a text keeps hidden from people cannot act on a terminal', async () => {
    const text = 'flowchart TD\n  U["Browser#27;[2J#7;"] --> D[(Orders DB)]\n'
    const { out } = await runCli(['check', 'a.mmd'], { files: { 'a.mmd': text } })
    expect(out).toContain('“Browser [2J')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    expect(out).not.toMatch(/[\x00-\x09\x0b-\x1f]/)
  })
})

describe('Markdown', () => {
  const document = `# Orders\n\n${fenced(FINE)}\ntext\n\n${fenced(SEQUENCE)}\n- a list\n\n  ${fenced(PAST_THE_EDGE).replaceAll('\n', '\n  ')}\n\n~~~mermaid\n${PAST_THE_EDGE.replaceAll('U', 'V')}~~~\n`

  test('every flowchart is checked, and lines are those of the document; other diagrams are passed over', async () => {
    const { code, err, files, findings } = await checkAsJson(['d.md'], { files: { 'd.md': document } })
    expect([code, err]).toEqual([1, ''])
    expect(files).toHaveLength(1)
    expect(findings.map(({ at, line }) => [at[0], line])).toEqual([
      ['U', lineOf(document, 'U[Browser] --> D')],
      ['V', lineOf(document, 'V[Browser] --> D')],
    ])
  })

  test('lines do not depend on how they end', async () => {
    const unix = await checkAsJson(['d.md'], { files: { 'd.md': document } })
    const windows = await checkAsJson(['d.md'], { files: { 'd.md': `\ufeff${document.replaceAll('\n', '\r\n')}` } })
    expect(windows.files).toEqual(unix.files)
  })

  test('a flowchart that cannot be read is told with its line, and the others are checked', async () => {
    const text = `${fenced(BROKEN)}\n${fenced(PAST_THE_EDGE)}`
    const { code, err, findings } = await checkAsJson(['d.md'], { files: { 'd.md': text } })
    expect(code).toBe(2)
    expect(err).toMatch(/^d\.md:4: Line 4 cannot be read.*“B --> \[\[”/)
    expect(findings.map(({ line }) => line)).toEqual([lineOf(text, 'U[Browser]')])
  })

  test('a label that Mermaid draws only in quotes is told', async () => {
    const text = `text\n\n${fenced('flowchart TD\n  U[Browser (Chrome)] --> L[Load balancer]\n')}`
    const { err } = await runCli(['check', 'd.md'], { files: { 'd.md': text } })
    expect(err).toBe(
      'd.md:5: The label “Browser (Chrome)” was read as if in quotes; Mermaid draws it only with them.\n',
    )
  })
})
