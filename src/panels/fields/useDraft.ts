import { useEffect, useRef, useState } from 'react'

/** After how long a pause of typing the draft is written, in milliseconds. */
export const DRAFT_PAUSE = 600

interface DraftOptions {
  /** what stands in the field while nothing is typed */
  readonly value: string
  /** the message for a text that is not accepted, or undefined */
  readonly check: (text: string) => string | undefined
  /** how an accepted text reads once it is written */
  readonly tidy: (text: string) => string
  readonly write: (text: string) => void
}

/**
 * What is being typed into a field: written after a pause, when the field is left, when it goes away and when the page
 * does; never while it is not accepted. A value that changes from elsewhere replaces the draft.
 */
export function useDraft(options: DraftOptions) {
  const { value, check } = options
  const [draft, setDraft] = useState<string>()
  const [seen, setSeen] = useState(value)
  const latest = useRef(options)
  const typed = useRef<string>(undefined)
  const start = useRef(value)
  const written = useRef<string>(undefined)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  latest.current = options

  if (seen !== value) {
    setSeen(value)
    if (value !== written.current) {
      typed.current = undefined
      setDraft(undefined)
    }
  }

  /** writes what was typed, if it is accepted; the value the field has from then on */
  const flush = (): string => {
    clearTimeout(timer.current)
    const text = typed.current
    typed.current = undefined
    const { value: current, check: refuse, tidy, write } = latest.current
    if (text === undefined || refuse(text) !== undefined || tidy(text) === current) return current
    written.current = tidy(text)
    write(text)
    return written.current
  }
  const flushLatest = useRef(flush)
  flushLatest.current = flush

  useEffect(() => {
    const leave = () => void flushLatest.current()
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [])

  return {
    text: draft ?? value,
    message: draft === undefined ? undefined : check(draft),
    begin: () => {
      start.current = value
    },
    type: (text: string) => {
      typed.current = text
      setDraft(text)
      clearTimeout(timer.current)
      timer.current = setTimeout(() => flushLatest.current(), DRAFT_PAUSE)
    },
    /** writes what is accepted; a text that is not stays to be mended, unless it is empty */
    finish: () => {
      start.current = flush()
      setDraft((text) => (text?.trim() && check(text) !== undefined ? text : undefined))
    },
    /** back to what stood there when the field was entered; false when nothing had been typed */
    cancel: (): boolean => {
      const changed = draft !== undefined || start.current !== value
      typed.current = start.current === value ? undefined : start.current
      flush()
      setDraft(undefined)
      return changed
    },
  }
}
