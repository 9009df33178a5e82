import { useEffect, useState } from 'react'
import type { FlowSketch } from '#domain/sketch/sketchFlow.ts'
import { typedFlowWords } from '#words/typedFlow.ts'

/** How long a hand rests before what was understood is said, in milliseconds: nobody is talked over while typing. */
const REST = 700

function sentenceOf({ names, unknown, exceeds }: FlowSketch): string {
  if (exceeds || names.length === 0) return ''
  const open = unknown.map(({ word }) => word)
  const fresh = names.flatMap((name) => (name.there || name.unknown ? [] : [name.fresh.label]))
  const met = names.flatMap(({ there }) => there?.label ?? [])
  return [
    fresh.length > 0 ? typedFlowWords.heard.adds(fresh) : typedFlowWords.heard.nothing,
    met.length > 0 && typedFlowWords.met(met),
    open.length > 0 && typedFlowWords.heard.unknown(open),
  ]
    .filter(Boolean)
    .join(' ')
}

interface FlowHeardProps {
  readonly sketch: FlowSketch
  /** the word that Enter waits for */
  readonly asked: string | undefined
  /** what was just added */
  readonly added: string | undefined
}

/** Says to screen readers what of a flow is understood, once typing rests; at once what Enter waits for and what was added. */
export function FlowHeard({ sketch, asked, added }: FlowHeardProps) {
  const sentence = sentenceOf(sketch)
  const [heard, setHeard] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setHeard(sentence), REST)
    return () => clearTimeout(timer)
  }, [sentence])
  const now = asked === undefined ? added && typedFlowWords.heard.added(added) : typedFlowWords.waits(asked)
  return (
    <p role="status" className="sr-only">
      {now ?? heard}
    </p>
  )
}
