import { EditorState } from '@codemirror/state'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromOutside, outsideText } from './outsideText.ts'

const stateOf = (doc: string, cursor = 0) => EditorState.create({ doc, selection: { anchor: cursor } })

function shown(state: EditorState, text: string): EditorState {
  const change = outsideText(state, text)
  return change ? state.update(change).state : state
}

test('a text that is shown already changes nothing, however its lines end', () => {
  expect(outsideText(stateOf('a\nb'), 'a\nb')).toBeUndefined()
  expect(outsideText(stateOf('a\nb'), 'a\r\nb')).toBeUndefined()
})

test('a change from outside says that it is one', () => {
  const state = stateOf('a')
  const change = outsideText(state, 'b')
  expect(change && state.update(change).annotation(fromOutside)).toBe(true)
})

test('in an empty text the cursor stays at the start', () => {
  expect(shown(stateOf(''), 'graph TD\n  A --> B\n').selection.main.head).toBe(0)
})

test('a cursor in a line that gets other words keeps its place in the line', () => {
  const state = shown(stateOf('graph TD\nA["Cache"] --> B', 23), 'graph TD\nC\nA["Cache 2"] --> B')
  expect(state.sliceDoc(0, state.selection.main.head)).toBe('graph TD\nC\nA["Cache 2"] -->')
})

const steps = fc.array(
  fc.record({
    name: fc.constantFrom('A', '', 'long line of words', '😀'),
    does: fc.constantFrom('keep', 'drop', 'change', 'precede', 'keep'),
  }),
  { minLength: 1, maxLength: 12 },
)

test('a cursor on a line that stays is on it afterwards, at the same letter', () => {
  fc.assert(
    fc.property(steps, fc.boolean(), fc.nat(), (list, more, seed) => {
      // Numbers make the lines different, so that there is only one answer to which line stays.
      const old = list.map(({ name }, i) => `${i}${name}`)
      const fresh = list.flatMap(({ does }, i) => {
        if (does === 'drop') return []
        if (does === 'change') return [`other ${i}`]
        return does === 'precede' ? [`new ${i}`, `${old[i]}`] : [`${old[i]}`]
      })
      const after = [...fresh, ...(more ? ['last'] : [])].join('\n')
      list.forEach(({ does }, i) => {
        if (does === 'drop' || does === 'change') return
        const column = seed % ((old[i]?.length ?? 0) + 1)
        const start = stateOf(old.join('\n'))
        const cursor = start.doc.line(i + 1).from + column
        const { doc, selection } = shown(stateOf(old.join('\n'), cursor), after)
        const line = doc.lineAt(selection.main.head)
        expect([line.text, selection.main.head - line.from]).toEqual([old[i], column])
        expect(doc.toString()).toBe(after)
      })
    }),
  )
})
