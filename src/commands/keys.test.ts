import { describe, expect, test } from 'vitest'
import { type KeyPress, keyLabel, needsCanvas, shortcutOf } from './keys.ts'

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
    ['an equals sign that is typed with Shift and a digit', press('=', 'shift', 'Digit0'), '='],
    ['a function key', press('F2'), 'f2'],
  ])('of %s is read', (_, pressed, shortcut) => {
    expect(shortcutOf(pressed)).toBe(shortcut)
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
