import { describe, expect, test } from 'vitest'
import { BROKEN, boardText, FINE, fenced, lineOf, PAST_THE_EDGE, SEQUENCE } from '#testing/diagramSamples.ts'
import { checkAsJson, runCli } from '#testing/runCli.ts'

describe('files that cannot be read', () => {
  test('are told with the reason, the others are still checked, and the exit code is 2', async () => {
    const files = {
      'broken.mmd': BROKEN,
      'sequence.mmd': SEQUENCE,
      'prose.mmd': 'Hello',
      'empty.mmd': '\n',
      'json.json': '{\n  "format": "tierboard",\n  nonsense\n}',
      'foreign.json': '{"name": "a package"}',
      'picture.png': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      'latin.md': new Uint8Array([0x23, 0x20, 0xe4, 0x0a]),
      'good.mmd': PAST_THE_EDGE,
    }
    const { code, err, files: listed } = await checkAsJson(['gone.mmd', ...Object.keys(files)], { files })
    expect(code).toBe(2)
    expect(listed.map(({ file }) => file)).toEqual(['good.mmd'])
    expect(listed[0]?.findings).toHaveLength(1)
    const lines = err.trimEnd().split('\n')
    expect(lines).toEqual([
      'gone.mmd: There is no such file.',
      expect.stringMatching(/^broken\.mmd:3: Line 3 cannot be read/),
      'sequence.mmd:1: This is a sequence diagram. Only flowcharts (“flowchart” or “graph”) can be read.',
      'prose.mmd:1: This is no Mermaid flowchart: it must begin with “flowchart” or “graph”.',
      'empty.mmd:1: The text is empty.',
      'json.json:3: “json.json” was not opened. The file is not valid JSON (line 3, column 3).',
      'foreign.json: “foreign.json” was not opened. The file is not a Tierboard board.',
      expect.stringMatching(/^picture\.png: “picture\.png” was not opened\. The picture is damaged/),
      'latin.md: The file is no text in UTF-8.',
    ])
  })

  test('a board with a wrong field is refused with its place', async () => {
    const text = boardText('C:client(Browser), D:sql(Orders DB); C->D').replace('"tier": "data"', '"tier": "basement"')
    const { code, err } = await runCli(['check', 'b.json'], { files: { 'b.json': text } })
    expect(code).toBe(2)
    expect(err).toContain('Block 2 (“Orders DB”): tier must be one of client, edge, business, data, observability')
  })
})

describe('standard input', () => {
  test.each([
    ['a board', boardText('C:client(Browser), D:sql(Orders DB); C->D')],
    ['Mermaid', PAST_THE_EDGE],
    ['Mermaid with front matter', `---\ntitle: Orders\n---\n${PAST_THE_EDGE}`],
    ['Markdown', `# Orders\n\n${fenced(PAST_THE_EDGE)}`],
  ])('%s is told by its content', async (_, stdin) => {
    const { code, files, findings } = await checkAsJson(['-'], { stdin })
    expect(code).toBe(1)
    expect(files.map(({ file }) => file)).toEqual(['<stdin>'])
    expect(findings[0]?.line).toBe(lineOf(stdin, stdin.startsWith('{') ? '"id": "e1"' : 'U[Browser]'))
  })

  test('goes by the name that it is given, which also says what it is', async () => {
    const outcome = await runCli(['check', '-', '--stdin-name', 'docs/a.md'], { stdin: 'No diagram.\n' })
    expect(outcome).toMatchObject({ code: 0, out: 'No findings in 1 file.\n' })
    const named = await checkAsJson(['-', '--stdin-name', 'docs/a.mmd'], { stdin: PAST_THE_EDGE })
    expect(named.files[0]?.file).toBe('docs/a.mmd')
    expect((await runCli(['check', '-', '--stdin-name', 'a.mmd'], { stdin: 'Hello' })).err).toMatch(/^a\.mmd:1: /)
  })
})

describe('the call', () => {
  const files = { 'a.mmd': PAST_THE_EDGE, 'brief.json': '{"dau": 10}' }
  test.each([
    ['no file', [], 'Name the files to check, or “-” for standard input.'],
    [
      'an unknown format',
      ['a.mmd', '--format', 'jsn'],
      '--format must be one of text, json, github, sarif, not “jsn”. Did you mean json?',
    ],
    [
      'a rule without a severity',
      ['a.mmd', '--rule', 'no-cdn'],
      '--rule takes a rule and a severity, as in no-cdn=off, not “no-cdn”.',
    ],
    ['an unknown rule', ['a.mmd', '--rule', 'no-cnd=off'], 'There is no rule “no-cnd”. Did you mean no-cdn?'],
    [
      'an unknown severity',
      ['a.mmd', '--rule', 'no-cdn=loud'],
      'The severity of no-cdn must be one of off, hint, warning, error, not “loud”.',
    ],
    ['a brief that is not there', ['a.mmd', '--brief', 'gone.json'], 'gone.json: There is no such file.'],
    ['a configuration that is not there', ['a.mmd', '--config', 'gone.json'], 'gone.json: There is no such file.'],
  ])('with %s is refused', async (_, words, says) => {
    const outcome = await runCli(['check', ...words], { files })
    expect(outcome).toMatchObject({ code: 2, out: '' })
    expect(outcome.err).toBe(`tierboard check: ${says}\nSee tierboard check --help.\n`)
  })

  test('a file named twice is checked once, patterns are expanded, and one that matches nothing is told', async () => {
    const docs = { 'docs/a.md': fenced(FINE), 'docs/deep/er/b.md': fenced(PAST_THE_EDGE), 'docs/c.txt': '', 'e.md': '' }
    const { code, err, files: listed } = await checkAsJson(['docs/**/*.md', 'docs/a.md', '*.mmd'], { files: docs })
    expect(code).toBe(2)
    expect(listed.map(({ file }) => file)).toEqual(['docs/a.md', 'docs/deep/er/b.md'])
    expect(err).toBe('*.mmd: There is no such file.\n')
  })
})
