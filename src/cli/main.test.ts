import { describe, expect, test } from 'vitest'
import { runCli } from '#testing/runCli.ts'
import { CLI_COMMANDS } from './catalogue.ts'

describe('the command line', () => {
  test('asked for help, it lists every command and ends well', async () => {
    const { code, out, err } = await runCli(['--help'])
    expect(code).toBe(0)
    expect(err).toBe('')
    for (const { name, summary } of CLI_COMMANDS) expect(out).toMatch(new RegExp(`^  ${name} +${summary}$`, 'm'))
    expect((await runCli(['-h'])).out).toBe(out)
  })

  test('without a command it shows the help where errors go, and ends badly', async () => {
    const { code, out, err } = await runCli([])
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('Usage: tierboard COMMAND')
  })

  test('tells its version', async () => {
    expect(await runCli(['--version'])).toMatchObject({ code: 0, out: '1.2.3\n', err: '' })
  })

  test('a command that there is not is refused with one that is near', async () => {
    const { code, out, err } = await runCli(['chekc', 'a.mmd'])
    expect([code, out]).toEqual([2, ''])
    expect(err).toBe('tierboard: There is no command “chekc”. Did you mean check?\nSee tierboard --help.\n')
  })

  test('no command is a property of all objects', async () => {
    expect((await runCli(['constructor'])).code).toBe(2)
    expect((await runCli(['rules', '__proto__'])).code).toBe(2)
  })
})

describe.each(CLI_COMMANDS.map((command) => [command.name, command] as const))('tierboard %s', (name, command) => {
  test('its help names its operands and every option, also when other words are given', async () => {
    const { code, out, err } = await runCli([name, 'whatever', '--help'])
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain(`Usage: tierboard ${name} [options] ${command.operands}`)
    for (const option of Object.keys(command.options)) expect(out).toContain(`--${option}`)
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(96)
    expect((await runCli([name, '-h'])).out).toBe(out)
  })

  test('an option that it does not have is refused', async () => {
    const { code, out, err } = await runCli([name, '--hepl'])
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(`tierboard ${name}: Unknown option '--hepl'`)
    expect(err).toContain(`See tierboard ${name} --help.`)
  })
})

test('an option that is near is offered, and one without its value is refused', async () => {
  expect((await runCli(['check', '--formt=json', 'a.mmd'])).err).toContain('Did you mean --format?')
  const { code, err } = await runCli(['check', 'a.mmd', '--format'])
  expect(code).toBe(2)
  expect(err).toMatch(/^tierboard check: Option '--format <value>' argument missing\.\n/)
})

test('a flag with a value, and a text without one, are refused', async () => {
  expect((await runCli(['check', 'a.mmd', '--review=yes'])).code).toBe(2)
  expect((await runCli(['check', 'a.mmd', '--no-format'])).code).toBe(2)
})
