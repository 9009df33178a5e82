import { describe, expect, test } from 'vitest'
import { type KeyPress, keyLabel, needsCanvas, shortcutOf, shortcutsOf } from './keys.ts'

const press = (key: string, held = '', code = ''): KeyPress => ({
  key,
  code,
  ctrlKey: held.includes('ctrl'),
  metaKey: held.includes('meta'),
  shiftKey: held.includes('shift'),
  altKey: held.includes('alt'),
})

describe('a key press', () => {
  test.each([
    ['a letter', press('a'), 'a'],
    ['a letter with Caps Lock', press('A'), 'a'],
    ['a letter with Shift', press('F', 'shift'), 'shift+f'],
    ['Control and a letter', press('z', 'ctrl'), 'mod+z'],
    ['Command and a letter', press('z', 'meta'), 'mod+z'],
    ['Control, Shift and a letter', press('Z', 'ctrl shift'), 'mod+shift+z'],
    ['an arrow', press('ArrowLeft'), 'arrowleft'],
    ['an arrow with Shift', press('ArrowLeft', 'shift'), 'shift+arrowleft'],
    ['a digit with Shift, whatever it types', press('!', 'shift', 'Digit1'), 'shift+1'],
    ['a digit with Alt on a Mac', press('¡', 'alt', 'Digit1'), 'alt+1'],
    ['a digit', press('0', '', 'Digit0'), '0'],
    ['a question mark', press('?', 'shift', 'Slash'), '?'],
    ['a plus', press('+', 'shift', 'Equal'), '+'],
    ['Control and a plus', press('+', 'ctrl shift', 'Equal'), 'mod++'],
    ['a slash that is typed with Shift and a digit', press('/', 'shift', 'Digit7'), '/'],
    ['a function key', press('F2'), 'f2'],
  ])('of %s is read', (_, pressed, shortcut) => {
    expect(shortcutOf(pressed)).toBe(shortcut)
  })
})

describe('on any layout, a key press is read as', () => {
  test.each([
    ['the digit that a French keyboard types with Shift', press('3', 'shift', 'Digit3'), ['shift+3', '3']],
    ['the digit that a French keyboard types only with Shift', press('é', '', 'Digit2'), ['é', '2']],
    ['the minus of a French keyboard, then its digit', press('-', '', 'Digit6'), ['-', '6']],
    ['Control and that digit', press('à', 'ctrl', 'Digit0'), ['mod+à', 'mod+0']],
    ['the digit under a sign on a German keyboard', press('§', 'shift', 'Digit3'), ['shift+3', '§']],
    ['the slash of a German keyboard, then its digit', press('/', 'shift', 'Digit7'), ['/', 'shift+7']],
    ['the digit under an equals sign, then that sign', press('=', 'shift', 'Digit0'), ['shift+0', '=']],
    ['the digit under the plus of a Swiss keyboard, then the plus', press('+', 'shift', 'Digit1'), ['shift+1', '+']],
    ['the digit of a Czech keyboard, which types a plus without Shift', press('+', '', 'Digit1'), ['+', '1']],
    ['the letter that stands where a Cyrillic one is typed', press('Ф', 'shift', 'KeyA'), ['shift+ф', 'shift+a']],
    ['the letter under a dead key of a Mac', press('Dead', 'alt', 'KeyU'), ['alt+dead', 'alt+u']],
    ['the letter that is typed, wherever it stands', press('a', '', 'KeyQ'), ['a']],
    ['the sign that is typed where no digit stands', press('+', 'shift', 'Equal'), ['+']],
  ])('%s', (_, pressed, shortcuts) => {
    expect(shortcutsOf(pressed)).toEqual(shortcuts)
  })
})

test('bare keys need the canvas; those with Control, function keys and the two search keys do not', () => {
  for (const shortcut of ['a', 'shift+1', 'arrowup', 'shift+arrowup', 'enter', 'delete', 'alt+1', '+', '0'])
    expect(needsCanvas(shortcut)).toBe(true)
  for (const shortcut of ['mod+z', 'mod+shift+z', 'f2', 'shift+f10', '/', '?'])
    expect(needsCanvas(shortcut)).toBe(false)
})

test.each([
  ['mod+shift+z', 'Ctrl+Shift+Z', '⌘⇧Z'],
  ['mod+z', 'Ctrl+Z', '⌘Z'],
  ['alt+1', 'Alt+1', '⌥1'],
  ['shift+arrowleft', 'Shift+←', '⇧←'],
  ['delete', 'Del', 'Del'],
  ['enter', 'Enter', 'Enter'],
  ['mod++', 'Ctrl++', '⌘+'],
  ['+', '+', '+'],
  ['?', '?', '?'],
  ['f2', 'F2', 'F2'],
])('%s is written %s, or %s on a Mac', (shortcut, elsewhere, mac) => {
  expect(keyLabel(shortcut, false)).toBe(elsewhere)
  expect(keyLabel(shortcut, true)).toBe(mac)
})
