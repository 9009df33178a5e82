import { describe, expect, test } from 'vitest'
import type { KeyBindings } from '#desk/slices/keys.ts'
import { PALETTE } from '#domain/blocks/palette.ts'
import { COMMANDS, commandById } from './catalogue.ts'
import { keymapOf, shortcutOf } from './keys.ts'
import { PREDICATES } from './predicates.ts'

const keys = COMMANDS.flatMap((command) => (command.keys ?? []).map((key) => [key, command.id] as const))

describe('the catalogue of commands', () => {
  test('has no id and no title twice', () => {
    for (const field of ['id', 'title'] as const) {
      const values = COMMANDS.map((command) => command[field])
      expect(values.filter((value, i) => values.indexOf(value) !== i)).toEqual([])
    }
  })

  test('has no key twice', () => {
    const clashes = keys.filter(([key], i) => keys.findIndex(([other]) => other === key) !== i)
    expect(clashes).toEqual([])
  })

  test('leaves Shift with the key of a block to adding that block', () => {
    const blocks = new Set<string>(PALETTE.map((entry) => `shift+${entry.key}`))
    expect(blocks.size).toBe(19)
    const others = COMMANDS.filter(({ group, keys: own = [] }) => group !== 'Add' && own.some((key) => blocks.has(key)))
    expect(others).toEqual([])
  })

  test('leaves Control with Shift and a letter to browsers and systems, but for what every program has there', () => {
    const letters = keys.filter(([key]) => /^mod\+shift\+[a-z]$/.test(key))
    expect(letters).toEqual([
      ['mod+shift+s', 'save-file-as'],
      ['mod+shift+z', 'redo'],
      ['mod+shift+g', 'ungroup'],
    ])
  })

  test('writes every key the way a key press is read', () => {
    for (const [shortcut] of keys) {
      const parts = shortcut.split(/\+(?=.)/)
      const press = {
        key: parts.at(-1) ?? '',
        ctrlKey: parts.includes('mod'),
        metaKey: false,
        altKey: parts.includes('alt'),
        shiftKey: parts.includes('shift'),
        code: /^\d$/.test(parts.at(-1) ?? '') ? `Digit${parts.at(-1)}` : '',
      }
      expect(shortcutOf(press)).toBe(shortcut)
    }
  })

  test('titles commands by a verb or a name, with a capital and no full stop', () => {
    for (const { id, title } of COMMANDS) {
      expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      expect(title).toMatch(/^[A-Z].*[^.!]$/)
    }
  })

  test('names only conditions there are, and uses each of them', () => {
    const used = new Set(COMMANDS.flatMap(({ when }) => when ?? []))
    expect([...used].sort()).toEqual(Object.keys(PREDICATES).sort())
  })

  test('finds a command by its id and refuses an id nobody has', () => {
    for (const command of COMMANDS) expect(commandById(command.id)).toBe(command)
    // @ts-expect-error which the types refuse before
    expect(() => commandById('no-such-thing')).toThrow('no-such-thing')
  })

  test('leads from every key to its command', () => {
    const map = keymapOf(COMMANDS)
    for (const [key, id] of keys) expect(map.get(key)?.id).toBe(id)
  })
})

test('the first of two commands with one key has it', () => {
  const act = () => {}
  const two = ['one', 'two'].map((id) => ({ id, title: id, group: 'Edit', keys: ['x'], act }) as const)
  expect(keymapOf(two).get('x')?.id).toBe('one')
})

describe('keys that a person has bound', () => {
  const act = () => {}
  const command = (id: string, keys: readonly string[], rest = {}) =>
    ({ id, title: id, group: 'Edit', keys, act, ...rest }) as const
  const list = [command('add', ['l']), command('help', ['shift+h']), command('add-on', ['shift+l'], { shiftOf: 'add' })]
  const owners = (bindings: KeyBindings) =>
    Object.fromEntries([...keymapOf(list, bindings)].map(([key, { id }]) => [key, id]))

  test('come before those that commands come with', () => {
    expect(owners({})).toEqual({ l: 'add', 'shift+h': 'help', 'shift+l': 'add-on' })
    expect(owners({ help: ['l'] })).toEqual({ l: 'help', 'shift+l': 'add-on' })
  })

  test('take Shift along where another command follows, unless that has a key of its own', () => {
    expect(owners({ add: ['z', 'f4'] })).toEqual({ z: 'add', f4: 'add', 'shift+z': 'add-on', 'shift+h': 'help' })
    expect(owners({ add: ['z'], 'add-on': ['mod+i'] })).toEqual({ z: 'add', 'mod+i': 'add-on', 'shift+h': 'help' })
    expect(owners({ add: ['f4'] })).toEqual({ f4: 'add', 'shift+h': 'help' })
  })
})
