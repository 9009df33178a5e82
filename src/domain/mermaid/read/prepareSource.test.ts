import { describe, expect, test } from 'vitest'
import { prepareSource } from './prepareSource.ts'

const titleOf = (matter: string) => prepareSource(`---\n${matter}\n---\nflowchart LR\nA`).title

describe('the title of the front matter', () => {
  test.each([
    ['plain', 'title: Orders', 'Orders'],
    ['in double quotes', 'title: "Orders: a \\"view\\""', 'Orders: a "view"'],
    ['in single quotes', "title: 'It''s ours'", "It's ours"],
    ['with a comment behind it', 'title: Orders # draft', 'Orders'],
    ['with a hash in a word', 'title: C# services', 'C# services'],
    ['folded over lines', 'title: >-\n  Orders and\n  payments\nconfig:\n  theme: dark', 'Orders and payments'],
    ['kept on lines', 'title: |\n  Orders', 'Orders'],
    ['behind other keys', 'config:\n  theme: dark\ntitle: Orders', 'Orders'],
    ['in front matter that is indented as a whole', '  title: Orders\n  config:\n    theme: dark', 'Orders'],
  ])('%s', (_, matter, title) => {
    expect(titleOf(matter)).toBe(title)
  })

  test.each([
    ['of a nested key', 'config:\n  title: no'],
    ['that is empty', 'title:'],
    ['that is null', 'title: null'],
    ['in empty quotes', 'title: ""'],
    ['that is another key', 'subtitle: no'],
  ])('none %s', (_, matter) => {
    expect(titleOf(matter)).toBeUndefined()
  })

  test('none when the front matter is not closed, or does not come first', () => {
    expect(prepareSource('---\ntitle: x\nflowchart LR\nA').title).toBeUndefined()
    expect(prepareSource('flowchart LR\nA\n---\ntitle: x\n---\n').title).toBeUndefined()
  })
})

describe('what is taken out leaves its lines', () => {
  const body = 'flowchart LR\nA --> B'
  test.each([
    ['front matter', `---\ntitle: x\n---\n${body}`, 3],
    ['empty front matter', `---\n---\n${body}`, 2],
    ['front matter behind blank lines', `\n\n---\ntitle: x\n---\n${body}`, 5],
    ['a directive', `%%{init: {"theme": "dark"}}%%\n${body}`, 1],
    ['a directive over several lines', `%%{\n init: {\n  "theme": "dark"\n }\n}%%\n${body}`, 5],
    ['comments', `%% one\n\u00a0%% two\n%%\n${body}`, 3],
    ['all of it', `---\ntitle: x\n---\n%%{init: {}}%%\n\n%% note\n${body}`, 6],
  ])('%s', (_, source, lines) => {
    expect(prepareSource(source).text).toBe(`${'\n'.repeat(lines)}${body}`)
  })

  test('whatever line breaks the text has, and with a byte order mark', () => {
    const source = '\ufeff---\r\ntitle: x\r\n---\r\nflowchart LR\rA\r\n'
    expect(prepareSource(source)).toEqual({ text: '\n\n\nflowchart LR\nA\n', title: 'x', notes: [] })
  })

  test('a byte order mark takes no line', () => {
    expect(prepareSource('\ufeffflowchart LR').text).toBe('flowchart LR')
  })

  test('a directive that is not closed stays, and all that follows with it', () => {
    expect(prepareSource('%%{init: {}}%%\nflowchart LR\n%%{init: {\nA').text).toBe('\nflowchart LR\n%%{init: {\nA')
  })

  test('a text of nothing but openings is gone through once', () => {
    const source = `}%%${'%%{'.repeat(150_000)}`
    expect(prepareSource(source).text).toBe(source)
  })
})

describe('what was left out is told', () => {
  test.each([
    ['flowchart LR\nA', []],
    ['---\ntitle: x\n---\nflowchart LR\nA', []],
    ['---\nconfig:\n  theme: dark\n---\nflowchart LR\nA', ['Settings of how Mermaid draws were left out.']],
    ['%%{init: {}}%%\nflowchart LR\nA', ['Settings of how Mermaid draws were left out.']],
    ['flowchart LR\n%% a comment\nA', ['Comments were left out.']],
    ['flowchart LR\n%% tierboard:1 abc\n%% tierboard:kinds A=app@business\nA', []],
    ['flowchart LR\naccTitle: x\nA', ['The title and description for screen readers were left out.']],
    ['flowchart LR\naccDescr {\nx\n}\nA', ['The title and description for screen readers were left out.']],
  ])('of %j', (source, notes) => {
    expect(prepareSource(source).notes).toEqual(notes)
  })
})
