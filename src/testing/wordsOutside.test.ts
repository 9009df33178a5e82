// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the sources under test are texts with templates in them

import { describe, expect, test } from 'vitest'
import { wordsOutside } from './wordsOutside.ts'

const found = (source: string, left?: Parameters<typeof wordsOutside>[2]) =>
  wordsOutside('made-up.tsx', source, left).map(({ words }) => words)

describe('words outside of the catalogue', () => {
  test.each([
    ['the text of an element', 'const a = <p>kept</p>', ['kept']],
    ['text around a value', 'const a = <p>Read {name} again</p>', ['Read', 'again']],
    ['a text chosen by a condition', "const a = <p>{on ? 'on' : `off since ${day}`}</p>", ['on', 'off since x1']],
    ['a text that stands in for a missing one', "const a = <p>{name || 'nameless'}</p>", ['nameless']],
    ['a text that is there now and then', "const a = <p>{late && 'late'}</p>", ['late']],
    ['a text glued together', "const a = <p>{count + ' left'}</p>", ['left']],
    ['the name for screen readers', 'const a = <nav aria-label="parts" />', ['parts']],
    ['the name for screen readers, made of a value', 'const a = <nav aria-label={`${name} parts`} />', ['x1 parts']],
    [
      'a placeholder, a tip, a title, a picture in words',
      'const a = <i placeholder="aa" tip="bb" title="cc" alt="dd" />',
      ['aa', 'bb', 'cc', 'dd'],
    ],
    ['a title in a list', "const a = [{ value: 'yes', title: 'yes' }]", ['yes']],
    ['a sentence', "notify('the board is gone')", ['the board is gone']],
    ['a sentence with a name in it', 'notify(`${name} gone`)', ['x1 gone']],
    ['a sentence around a sign', "notify('a board (of blocks)')", ['a board (of blocks)']],
    ['a single word with a capital', "const word = 'Saved'", ['Saved']],
    ['words to find an element by', `find('[aria-label="Board"]')`, ['[aria-label="Board"]']],
    ['words handed to what is compared', "if (make(edit, { title: 'Paste' }) === 'refused') stop()", ['Paste']],
    ['words over several lines', 'const a = (<p>\n  One\n  two\n</p>)', ['One two']],
    ['words as a value beside a type', "const a = 'Light' as const satisfies string", ['Light']],
  ])('%s', (_, source, words) => {
    expect(found(source)).toEqual(words)
  })

  test.each([
    ['classes', "const a = <p className={`flex ${wide ? 'grow wide' : ''}`} />"],
    ['classes put together', "const a = classNames('flex grow', wide && 'wide gap')"],
    ['classes under a name', "const BOX = 'flex items-center gap-2 rounded-lg'"],
    ['ids and keys', 'const a = <p id={`${id}-list`} key="first" data-place=\'top\' />'],
    ['words of the catalogue', 'const a = <p title={words.title}>{words.left(3)}</p>'],
    ['signs between values', 'const a = <p>{`${one} · ${two}`} (1×)</p>'],
    ['a key that is compared', "if (event.key === 'Escape' || event.key !== 'Enter') stop()"],
    ['the key of a case', "switch (key) { case 'Tab': stop() }"],
    ['the key of an entry', "const a = { ArrowUp: 1, 'Two words': 2 }"],
    ['modules', "import a from 'Two words'\nconst b = () => import('Three small words')"],
    ['types', "type A = 'Two words'\nconst b: 'Two words' | undefined = undefined"],
    ['what only developers read', "if (!a) throw new Error('There is no board')\nconsole.warn('There is no board')"],
    ['the message of an error', "const error = new Error('There is no board')"],
    ['calls of a style', "const a = ['color-mix(in srgb, red 45%, blue)', `translate(${x}px, ${y}px)`]"],
    ['queries of a style', "const a = ['(prefers-color-scheme: dark)', '(pointer: coarse)']"],
    ['rules of a style', "const a = '.node rect { rx: 6px; ry: 6px }'"],
    ['selectors', 'node.closest(\'input, textarea, [role="dialog"]\')'],
    ['markup', 'const a = `<?xml version="1.0" encoding="UTF-8"?>${content}`'],
    ['comments', '// Two words\nconst a = 1 /* Two words */'],
    ['a style sheet', "const a = EditorView.theme({ '.a': { border: '2px solid red' } })"],
    ['lengths', "const a = '2px 12px'"],
    ['styles', 'const a = <p style={{ inset: `${top} auto auto`, border: "solid red" }} />'],
  ])('are not %s', (_, source) => {
    expect(found(source)).toEqual([])
  })

  test('are told with their line', () => {
    expect(wordsOutside('made-up.tsx', "const a = 1\nconst b = 'Saved'")).toEqual([{ line: 2, words: 'Saved' }])
  })

  test('may name a listed thing where that is allowed, and nowhere else', () => {
    const source = "const a = { id: 'move', title: n === 1 ? 'Move block' : 'Move blocks', says: 'Moved' }"
    expect(found(source)).toEqual(['Move block', 'Move blocks', 'Moved'])
    expect(found(source, { fields: ['title'] })).toEqual(['Moved'])
    expect(found("notify('x', { title: 'Reload' })", { fields: ['title'] })).toEqual(['Reload'])
    const option = "const a = { type: 'flag', title: 'Not a word' }"
    expect(found(option, { fields: ['title'] })).toEqual(['Not a word'])
    expect(found(option, { fields: ['title'], namedBy: ['name', 'type'] })).toEqual([])
  })

  test('are not what is known to be none', () => {
    expect(found("const a = ['Files', 'Boards']", { texts: ['Files'] })).toEqual(['Boards'])
  })
})
