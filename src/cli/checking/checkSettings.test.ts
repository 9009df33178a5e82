import { describe, expect, test } from 'vitest'
import type { Board } from '#domain/board/board.ts'
import { boardText, PAST_THE_EDGE } from '#testing/diagramSamples.ts'
import { checkAsJson, runCli } from '#testing/runCli.ts'

describe('settings', () => {
  const config = (content: unknown) => ({ 'tierboard.config.json': JSON.stringify(content) })
  const text = { 'a.mmd': PAST_THE_EDGE }

  test('set severities, and switch rules off', async () => {
    const off = await checkAsJson(['a.mmd', '--rule', 'client-to-data=off'], { files: text })
    expect([off.code, off.files]).toEqual([0, [{ file: 'a.mmd', findings: [] }]])
    const files = { ...text, ...config({ rules: { 'client-to-data': 'hint' } }) }
    expect((await checkAsJson(['a.mmd'], { files })).findings[0]?.severity).toBe('hint')
  })

  test('of the command line win over those of the file', async () => {
    const files = { ...text, ...config({ rules: { 'client-to-data': 'off' } }) }
    const words = ['a.mmd', '--rule', 'client-to-data=hint', '--rule', 'client-to-data=warning']
    expect((await checkAsJson(words, { files })).findings[0]?.severity).toBe('warning')
  })

  test('are read from the file that is named instead of the one in the folder', async () => {
    const files = { ...text, ...config({ nonsense: true }), 'other.json': '{"rules": {"client-to-data": "off"}}' }
    expect((await runCli(['check', 'a.mmd', '--config', 'other.json'], { files })).code).toBe(0)
  })

  test('give a brief, which rules read', async () => {
    const complete =
      'flowchart TD\n U[Browser] --> L[Load balancer]\n L --> S[Shop service]\n S --> K[(Redis)]\n S --> D[(Postgres)]\n S -.-> Q[Job queue]\n Q -.-> W[Mail worker]\n'
    const rules = async (words: string[], more: Record<string, string>) =>
      (await checkAsJson(['a.mmd', ...words], { files: { 'a.mmd': complete, ...more } })).findings.map(
        ({ rule }) => rule,
      )
    const global = { 'brief.json': '{"geo": "global"}' }
    expect(await rules([], {})).not.toContain('no-cdn')
    expect(await rules(['--brief', 'brief.json'], global)).toContain('no-cdn')
    expect(await rules([], config({ brief: { geo: 'global' } }))).toContain('no-cdn')
    expect(await rules(['--brief', 'brief.json'], { ...global, ...config({ brief: { geo: 'single' } }) })).toContain(
      'no-cdn',
    )
  })

  test('a brief on the command line goes before that of a board, and that before the one of the settings file', async () => {
    const notation =
      'C:client(Browser), L:lb, A:app(Shop), K:cache(Desks), D:sql(Orders), Q:queue(Jobs), W:app(Mailer){role=worker}; C->L, L->A, A->K, A->D, A~>Q, Q~>W, W->D'
    const rules = async (brief: Board['brief'], words: string[]) => {
      const files = {
        'b.json': boardText(notation, { brief }),
        'brief.json': '{"geo": "global"}',
        ...config({ brief: { geo: 'global' } }),
      }
      return (await checkAsJson(['b.json', ...words], { files })).findings.map(({ rule }) => rule)
    }
    expect(await rules({}, [])).toContain('no-cdn')
    expect(await rules({ geo: 'single' }, [])).not.toContain('no-cdn')
    expect(await rules({ geo: 'single' }, ['--brief', 'brief.json'])).toContain('no-cdn')
  })

  test.each([
    ['an unknown key', '{"rulez": {}}', '“rulez” is not a known field.'],
    ['no object', '[]', 'The settings must be an object with “brief” and “rules”.'],
    ['an unknown rule', '{"rules": {"no-cnd": "off"}}', 'There is no rule “no-cnd”. Did you mean no-cdn?'],
    [
      'an unknown severity',
      '{"rules": {"no-cdn": "loud"}}',
      'Rules: no-cdn must be one of off, hint, warning, error, not “loud”.',
    ],
    ['a wrong list of rules', '{"rules": ["no-cdn"]}', '“rules” must be an object, not a list.'],
    ['a wrong field of the brief', '{"brief": {"dau": "many"}}', 'Brief: dau must be a number, not “many”.'],
    ['no JSON', '{\n"rules": {,}}', 'The file is not valid JSON (line 2, column 11).'],
  ])('with %s are refused', async (_, content, says) => {
    const files = { ...text, 'tierboard.config.json': content }
    const outcome = await runCli(['check', 'a.mmd'], { files })
    expect(outcome).toMatchObject({ code: 2, out: '' })
    expect(outcome.err).toBe(`tierboard check: tierboard.config.json: ${says}\nSee tierboard check --help.\n`)
  })

  test.each([
    ['an unknown field', '{"visitors": 10}', 'Brief: visitors is not a known field.'],
    ['a value out of range', '{"availability": 120}', 'Brief: availability must be a number from 0 to 100, not 120.'],
    ['an unknown option', '{"geo": "mars"}', 'Brief: geo must be one of single, global, not “mars”.'],
    ['no object', '12', '“brief” must be an object, not 12.'],
  ])('a brief with %s is refused by the name of the field', async (_, content, says) => {
    const outcome = await runCli(['check', 'a.mmd', '--brief', 'b.json'], { files: { ...text, 'b.json': content } })
    expect(outcome).toMatchObject({ code: 2, out: '' })
    expect(outcome.err).toContain(`b.json: ${says}`)
  })
})
