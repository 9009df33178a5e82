import { describe, expect, test } from 'vitest'
import { RULES } from '#domain/flow/rules/catalogue.ts'
import { REPORT_FORMATS } from './catalogue.ts'
import { github } from './github.ts'
import { json } from './json.ts'
import type { CheckReport, ReportedFinding } from './report.ts'
import { sarif } from './sarif.ts'
import { text } from './text.ts'

const finding = (more: Partial<ReportedFinding>): ReportedFinding => ({
  rule: 'client-to-data',
  title: 'Client reaches the Data tier',
  severity: 'error',
  says: 'It is wrong.',
  at: ['a'],
  fixes: () => ['Mend it'],
  ...more,
})

const EMPTY: CheckReport = { files: [], unread: [], rules: RULES, cwd: '/repo', version: '1.2.3' }
const REPORT: CheckReport = {
  ...EMPTY,
  files: [
    {
      file: 'docs/a b,100%:é.md',
      accepted: 0,
      findings: [
        finding({ says: '100% wrong:\r\nreally, yes', line: 7 }),
        finding({ rule: 'no-client', title: 'No client', severity: 'warning', at: [] }),
        finding({ rule: 'no-cdn', title: 'A, B: C', severity: 'hint', line: 9 }),
      ],
    },
    { file: './b.mmd', accepted: 2, findings: [] },
  ],
  unread: [{ file: '/repo/sub/c.mmd', says: 'It is broken.', line: 3 }],
}

test('every format writes a report that holds nothing, and one that holds much, ending in a line break', () => {
  for (const { id, write } of REPORT_FORMATS) {
    expect(write(EMPTY), id).toMatch(id === 'github' ? /^$/ : /\n$/)
    expect(write(REPORT), id).toMatch(/\n$/)
  }
  expect(new Set(REPORT_FORMATS.map(({ id }) => id)).size).toBe(REPORT_FORMATS.length)
})

test('text has a line for each finding, whatever its sentence holds, and one that counts them', () => {
  expect(text.write(REPORT).split('\n')).toEqual([
    'docs/a b,100%:é.md:7: error: 100% wrong: really, yes [client-to-data]',
    'docs/a b,100%:é.md: warning: It is wrong. [no-client]',
    'docs/a b,100%:é.md:9: hint: It is wrong. [no-cdn]',
    '1 error, 1 warning, 1 hint in 2 files; 2 findings accepted as a trade-off; 1 file could not be read.',
    '',
  ])
  expect(text.write(EMPTY)).toBe('No findings in 0 files.\n')
})

test('text tells what one rule finds at several places as one entry that lists them, and counts each', () => {
  const places = [
    finding({ rule: 'queue-without-dlq', title: 'No way', severity: 'warning', says: 'A.', line: 3 }),
    finding({ rule: 'no-cdn', title: 'No CDN', severity: 'warning', says: 'B.' }),
    finding({ rule: 'queue-without-dlq', title: 'No way', severity: 'warning', says: 'C\n.' }),
    finding({ rule: 'queue-without-dlq', title: 'No way', severity: 'hint', says: 'D.', line: 9 }),
  ]
  const report = { ...EMPTY, files: [{ file: 'a.md', accepted: 0, findings: places }] }
  expect(text.write(report).split('\n')).toEqual([
    'a.md: warning: No way, at 3 places [queue-without-dlq]',
    '  a.md:3: A.',
    '  a.md: C .',
    '  a.md:9: hint: D.',
    'a.md: warning: B. [no-cdn]',
    '3 warnings, 1 hint in 1 file.',
    '',
  ])
  expect(JSON.parse(json.write(report)).files[0].findings).toHaveLength(4)
  expect(JSON.parse(sarif.write(report)).runs[0].results).toHaveLength(4)
  expect(github.write(report).trim().split('\n')).toHaveLength(4)
})

test('JSON leaves the line out where there is none', () => {
  const { files } = JSON.parse(json.write(REPORT))
  expect(Object.keys(files[0].findings[0])).toEqual(['rule', 'severity', 'says', 'at', 'fixes', 'line'])
  expect(Object.keys(files[0].findings[1])).toEqual(['rule', 'severity', 'says', 'at', 'fixes'])
})

test('workflow commands escape what GitHub acts on, and name files from the working directory', () => {
  expect(github.write(REPORT).split('\n')).toEqual([
    '::error file=sub/c.mmd,line=3,title=The diagram cannot be read::It is broken.',
    '::error file=docs/a b%2C100%25%3Aé.md,line=7,title=Client reaches the Data tier (client-to-data)::100%25 wrong:%0D%0Areally, yes',
    '::warning file=docs/a b%2C100%25%3Aé.md,title=No client (no-client)::It is wrong.',
    '::notice file=docs/a b%2C100%25%3Aé.md,line=9,title=A%2C B%3A C (no-cdn)::It is wrong.',
    '',
  ])
})

describe('SARIF', () => {
  const log = JSON.parse(sarif.write(REPORT))
  const [run] = log.runs

  test('is of version 2.1.0 and names the tool with all rules', () => {
    expect(log).toMatchObject({ version: '2.1.0', $schema: 'https://json.schemastore.org/sarif-2.1.0.json' })
    expect(run.tool.driver).toMatchObject({ name: 'Tierboard', version: '1.2.3' })
    expect(run.tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(RULES.map(({ id }) => id))
    for (const { shortDescription, help } of run.tool.driver.rules) {
      expect(shortDescription.text).not.toBe('')
      expect(help.text).toContain(shortDescription.text)
    }
  })

  test('holds a result for each finding, its place in percent-encoded form', () => {
    const uri = 'docs/a%20b%2C100%25%3A%C3%A9.md'
    expect(run.results).toEqual([
      {
        ruleId: 'client-to-data',
        ruleIndex: RULES.findIndex(({ id }) => id === 'client-to-data'),
        level: 'error',
        message: { text: '100% wrong:\r\nreally, yes' },
        locations: [{ physicalLocation: { artifactLocation: { uri }, region: { startLine: 7 } } }],
      },
      expect.objectContaining({
        ruleId: 'no-client',
        level: 'warning',
        locations: [{ physicalLocation: { artifactLocation: { uri } } }],
      }),
      expect.objectContaining({ ruleId: 'no-cdn', level: 'note' }),
    ])
  })

  test('says what could not be read', () => {
    expect(run.invocations).toEqual([
      {
        executionSuccessful: false,
        toolExecutionNotifications: [
          {
            level: 'error',
            message: { text: 'It is broken.' },
            locations: [{ physicalLocation: { artifactLocation: { uri: 'sub/c.mmd' }, region: { startLine: 3 } } }],
          },
        ],
      },
    ])
    expect(JSON.parse(sarif.write(EMPTY)).runs[0].invocations[0].executionSuccessful).toBe(true)
  })
})
