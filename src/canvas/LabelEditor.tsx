import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { Block } from '#domain/board/board.ts'
import { LABEL_LIMIT } from '#domain/board/limits.ts'
import { useWorkspace } from '#workspace/useWorkspace.ts'

/** The label of a card while it is typed: Enter or leaving keeps it, Escape does not. */
export function LabelEditor({ block }: { readonly block: Block }) {
  const { document, session, view } = useWorkspace()
  const [label, setLabel] = useState(block.label)
  const input = useRef<HTMLInputElement>(null)
  const done = useRef(false)
  useEffect(() => {
    input.current?.focus({ preventScroll: true })
    input.current?.select()
  }, [])
  const finish = (keep: boolean) => {
    if (done.current) return
    done.current = true
    const next = label.trim()
    if (keep && next && next !== block.label) {
      document.apply([{ op: 'patch', type: 'block', id: block.id, fields: { label: next } }], { title: 'Rename block' })
    }
    session.setState((state) => (state.editing === block.id ? { editing: undefined } : {}))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    event.preventDefault()
    finish(event.key === 'Enter')
    view.focus(block.id)
  }
  return (
    <input
      ref={input}
      aria-label="Label"
      className="nodrag nopan w-full min-w-0 rounded-sm bg-transparent text-[13.5px] font-semibold select-text"
      maxLength={LABEL_LIMIT}
      value={label}
      onChange={(event) => setLabel(event.target.value)}
      onBlur={() => finish(true)}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => event.stopPropagation()}
    />
  )
}
