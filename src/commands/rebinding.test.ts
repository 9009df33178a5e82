import { describe, expect, test } from 'vitest'
import type { KeyBindings } from '#desk/slices/keys.ts'
import { boundKeys } from './boundKeys.ts'
import { COMMANDS, type CommandId, commandById } from './catalogue.ts'
import type { KeyPress } from './keys.ts'
import { bindKeys, clashesWith, giveBack, isBindable, keptFor, shortcutToBind } from './rebinding.ts'

const NONE: KeyBindings = {}
const keysOf = (bindings: KeyBindings, id: CommandId) => boundKeys(bindings).keysOf.get(id) ?? []
const expectOneEach = (bindings: KeyBindings) => {
  const { keymap } = boundKeys(bindings)
  for (const { id } of COMMANDS) for (const key of keysOf(bindings, id)) expect(keymap.get(key)?.id).toBe(id)
}
const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  ...{ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false },
  ...held,
})

describe('a key that is given to a command', () => {
  test('takes the place of those it comes with', () => {
    const bindings = bindKeys(NONE, 'tidy', ['mod+i'])
    expect(keysOf(bindings, 'tidy')).toEqual(['mod+i'])
    expect(boundKeys(bindings).keymap.get('shift+3')).toBeUndefined()
    expect(boundKeys(bindings).keymap.get('mod+i')?.id).toBe('tidy')
  })

  test('is taken from whoever had it, who keeps the others', () => {
    const bindings = bindKeys(NONE, 'tidy', ['f2'])
    expect([keysOf(bindings, 'tidy'), keysOf(bindings, 'edit-label')]).toEqual([['f2'], ['enter']])
    const more = bindKeys(bindings, 'fit', ['shift+2'])
    expect([keysOf(more, 'fit'), keysOf(more, 'zoom-selection')]).toEqual([['shift+2'], []])
    expect(keysOf(more, 'tidy')).toEqual(['f2'])
  })

  test('leaves nothing behind once it is given back, also where another had it meanwhile', () => {
    const taken = bindKeys(NONE, 'fit', ['shift+3'])
    expect([keysOf(taken, 'fit'), keysOf(taken, 'tidy')]).toEqual([['shift+3'], []])
    expect(giveBack(taken, 'tidy')).toEqual({})
    expect(giveBack(bindKeys(NONE, 'tidy', ['mod+i']), 'tidy')).toEqual({})
  })

  test('may be none at all', () => {
    expect(keysOf(bindKeys(NONE, 'tidy', []), 'tidy')).toEqual([])
  })

  test('clashes with the command that has it, and not with itself', () => {
    const ids = (id: CommandId, shortcut: string) => clashesWith(NONE, id, shortcut).map((command) => command.id)
    expect(ids('fit', 'shift+3')).toEqual(['tidy'])
    expect(ids('tidy', 'shift+3')).toEqual([])
    expect(ids('tidy', 'mod+i')).toEqual([])
  })

  test('whatever is bound in turn, each key does one thing, and all of it can be given back', () => {
    const keys = ['shift+3', 'f2', 'enter', 'a', 'mod+z', 'mod+i', '+']
    const ids = COMMANDS.filter(isBindable).map(({ id }) => id)
    let bindings = NONE
    for (let i = 0; i < 200; i++) {
      bindings = bindKeys(bindings, ids[(i * 37) % ids.length] as CommandId, [keys[(i * 11) % keys.length] as string])
      expectOneEach(bindings)
    }
    for (const { id } of COMMANDS) if (Object.hasOwn(bindings, id)) bindings = giveBack(bindings, id)
    expect(bindings).toEqual({})
    expect(COMMANDS.filter(({ id, keys: given = [] }) => given.join() !== keysOf(bindings, id).join())).toEqual([])
  })
})

describe('what is stored of keys', () => {
  test('about commands that are not known is passed over and kept', () => {
    const stored = { 'of-a-newer-version': ['mod+i'], tidy: ['f4'] }
    expect(keysOf(stored, 'tidy')).toEqual(['f4'])
    expect(bindKeys(stored, 'fit', ['alt+j'])).toEqual({ ...stored, fit: ['alt+j'] })
  })

  test('does one thing where two commands claim a key', () => {
    const stored = { tidy: ['x'], fit: ['x'] }
    expect(boundKeys(stored).keymap.get('x')?.id).toBe('fit')
    expect([keysOf(stored, 'fit'), keysOf(stored, 'tidy')]).toEqual([['x'], []])
  })
})

test.each([
  ['tab', 'focus'],
  ['shift+tab', 'focus'],
  ['escape', 'focus'],
  ['enter', 'choosing'],
  [' ', 'choosing'],
  ['mod+c', 'clipboard'],
  ['mod+t', 'browser'],
  ['mod+n', 'browser'],
  ['mod+w', 'browser'],
  ['mod+1', 'browser'],
  ['mod+shift+k', 'browser'],
  ['f5', 'browser'],
  ['f12', 'browser'],
  ['alt+f4', 'system'],
  ['alt+tab', 'system'],
  ['shift+f10', 'system'],
  ['mod+alt+7', 'typing'],
  ['mod+i', undefined],
  ['shift+3', undefined],
  ['f4', undefined],
  ['alt+arrowleft', undefined],
  ['h', undefined],
])('%s is kept for %s', (shortcut, kept) => {
  expect(keptFor(commandById('tidy'), shortcut)).toBe(kept)
})

test('a command can have what it comes with, whoever keeps it from others', () => {
  for (const command of COMMANDS)
    for (const key of command.keys ?? []) expect([key, keptFor(command, key)]).toEqual([key, undefined])
  expect(COMMANDS.filter((command) => !isBindable(command)).map(({ id }) => id)).toEqual(['cut', 'copy', 'paste'])
})

test('a press is bound as what it does now, else as it can be written; Shift and the like alone are none', () => {
  expect(shortcutToBind(NONE, press('/', { shiftKey: true, code: 'Digit7' }))).toBe('/')
  expect(shortcutToBind(bindKeys(NONE, 'add-block', ['f4']), press('/', { shiftKey: true, code: 'Digit7' }))).toBe(
    'shift+7',
  )
  expect(shortcutToBind(NONE, press('ф', { code: 'KeyA' }))).toBe('a')
  expect(shortcutToBind(NONE, press('ж', { code: 'Semicolon' }))).toBe('ж')
  for (const key of ['Shift', 'Control', 'Alt', 'Meta', 'AltGraph'])
    expect(shortcutToBind(NONE, press(key))).toBeUndefined()
})
