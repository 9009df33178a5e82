import { type KeyboardEvent, useLayoutEffect, useRef } from 'react'
import { withLine, withLineAt, withoutLine } from '#domain/interview/brief/lines.ts'
import type { useLines } from './useLines.ts'
import type { BesideWay } from './useMoveItem.ts'

/** Where the caret is to be once the lines are drawn. */
interface Caret {
  readonly line: number
  readonly at: number | 'end'
}

const ARROWS: ReadonlySet<string> = new Set(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'])

type Press = KeyboardEvent<HTMLTextAreaElement>

/** What keys do in a list of lines, with the caret where they leave it; `beside` moves an item to a list beside this one. */
export function useLineKeys(list: ReturnType<typeof useLines>, beside: (index: number, way: BesideWay) => void) {
  const root = useRef<HTMLDivElement>(null)
  const caret = useRef<Caret>(undefined)
  const { lines } = list
  useLayoutEffect(() => {
    const wanted = caret.current
    caret.current = undefined
    const field = wanted && root.current?.querySelectorAll('textarea')[wanted.line]
    if (!field) return
    field.focus()
    const at = wanted.at === 'end' ? field.value.length : wanted.at
    field.setSelectionRange(at, at)
  })
  const put = (next: readonly string[], at: Caret) => {
    caret.current = at
    list.type(next)
  }
  const toOther = (line: number, way: BesideWay) => {
    const index = list.itemAt(line)
    if (index === undefined) return
    list.finish()
    beside(index, way)
  }
  const moveLine = (line: number, key: string) => {
    if (key === 'ArrowLeft') return toOther(line, 'before')
    if (key === 'ArrowRight') return toOther(line, 'after')
    const to = line + (key === 'ArrowUp' ? -1 : 1)
    const next = withLineAt(lines, line, to)
    if (next !== lines) return put(next, { line: to, at: 'end' })
    toOther(line, to < 0 ? 'before' : 'start-of-next')
  }
  const split = ({ value, selectionStart, selectionEnd }: HTMLTextAreaElement, line: number) => {
    if (value.trim() === '') return
    const halves = `${value.slice(0, selectionStart)}\n${value.slice(selectionEnd)}`
    put(withLine(lines, line, halves), { line: line + 1, at: 0 })
  }
  const onKeyDown = (event: Press, line: number) => {
    if (event.nativeEvent.isComposing) return
    const { key, altKey, currentTarget } = event
    if (key === 'Escape' && list.cancel()) return event.stopPropagation()
    const goes = altKey && ARROWS.has(key)
    const goesAway = key === 'Backspace' && currentTarget.value === '' && lines.length > 1
    if (!goes && !goesAway && key !== 'Enter') return
    event.preventDefault()
    if (goes) return moveLine(line, key)
    if (goesAway) return put(withoutLine(lines, line), { line: Math.max(0, line - 1), at: 'end' })
    split(currentTarget, line)
  }
  const add = () => {
    caret.current = { line: list.add(), at: 'end' }
  }
  return { root, add, onKeyDown }
}
