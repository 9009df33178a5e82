import { expect, test } from 'vitest'
import { RULES } from '#domain/flow/rules/catalogue.ts'
import { runCli } from '#testing/runCli.ts'

test('every rule is listed on a line with its id, severity and title', async () => {
  const { code, out, err } = await runCli(['rules'])
  expect([code, err]).toEqual([0, ''])
  const lines = out.trimEnd().split('\n')
  expect(lines.map((line) => line.trim().split(/ {2,}/))).toEqual(
    RULES.map(({ id, severity, title, lower }) => [
      ...[id, severity],
      lower ? `${title}; a ${lower.severity} ${lower.where}` : title,
    ]),
  )
  expect(out).toMatch(/^queue-without-dlq +warning +Failed .*; a hint where .*$/m)
})

test.each(RULES.map((rule) => [rule.id, rule] as const))('%s is explained', async (id, rule) => {
  const { code, out, err } = await runCli(['rules', id])
  expect([code, err]).toEqual([0, ''])
  if (rule.lower) expect(out).toContain(`, a ${rule.lower.severity} ${rule.lower.where};`)
  for (const part of [rule.title, rule.what, rule.why, rule.source, ...rule.quiet]) expect(out).toContain(part)
  expect(out).toMatch(/^For example: .+\.$/m)
  expect(out).toMatch(/^Repairs it offers:\n- /m)
})

test('a rule that there is not is refused with those that are near', async () => {
  const { code, out, err } = await runCli(['rules', 'no-cnd'])
  expect([code, out]).toEqual([2, ''])
  expect(err).toContain('There is no rule “no-cnd”. Did you mean no-cdn?')
})

test('two rules at once are refused', async () => {
  expect(await runCli(['rules', 'no-cdn', 'no-client'])).toMatchObject({ code: 2, out: '' })
})
