import { type KeyboardEvent, useEffect, useId, useRef } from 'react'
import { Icon } from '#icons/Icon.tsx'
import { Button } from '#parts/Button.tsx'
import { IconButton } from '#parts/IconButton.tsx'
import { Kbd } from '#parts/Kbd.tsx'
import { keysLabel } from '#parts/shortcutLabel.ts'
import { typedFlowWords } from '#words/typedFlow.ts'
import { useWish } from '#workspace/useWish.ts'
import { FlowField } from './FlowField.tsx'
import { FlowHeard } from './FlowHeard.tsx'
import { FlowState } from './FlowState.tsx'
import { pressInFlow } from './flowKeys.ts'
import '#parts/laterStyles.css'
import { type TypedFlowActions, useTypedFlow } from './useTypedFlow.ts'

/** The signs of a flow and what each means. */
const Help = () => (
  <div className="flex flex-wrap justify-between gap-x-6 gap-y-1 px-4 py-2 text-[12px] text-muted">
    {typedFlowWords.help.map((line) => (
      <span key={line[0][0]} className="flex flex-wrap gap-x-3 gap-y-1">
        {line.map(([sign, means]) => (
          <span key={sign} className="flex items-center gap-1.5">
            <kbd className="rounded-[5px] border border-border bg-raised px-1.5 font-sans text-[11px]">{sign}</kbd>
            {means}
          </span>
        ))}
      </span>
    ))}
  </div>
)

/** How much the flow adds, and the button that does. */
const Adding = ({ counts, isReady, add }: Pick<TypedFlowActions, 'counts' | 'isReady' | 'add'>) => (
  <div className="ml-auto flex items-center gap-3">
    <span className="text-[12.5px] text-muted tabular-nums">{counts}</span>
    <Button
      size="small"
      className="max-[599px]:h-11"
      tone={isReady ? 'primary' : 'plain'}
      aria-disabled={!isReady}
      onClick={add}
    >
      {typedFlowWords.add}
      <Kbd className="border-transparent! bg-transparent! text-inherit! max-[599px]:hidden">{keysLabel('enter')}</Kbd>
    </Button>
  </div>
)

/** A flow that begins with a sign. */
const LEADS_ON = /^\s*(?:~|o?-*>|→)/u

/** The field for typed flows: what is typed is shown on the board at once and put there by Enter. */
export function FlowPanel() {
  const panel = useRef<HTMLDivElement>(null)
  const stateId = useId()
  const flow = useTypedFlow(panel)
  const { field, texts, sketch, start, asked, added, change } = flow
  const { text } = texts

  useWish('type-flow', () => {
    field.current?.focus()
    // The sign that opened the field leads on from what is selected.
    if (text.trim() === '' && start) change('> ', 2)
    else field.current?.setSelectionRange(text.length, text.length)
  })
  useEffect(() => field.current?.focus(), [field])

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const { key, shiftKey, altKey, ctrlKey, metaKey, currentTarget } = event
    const press = { key, shiftKey, altKey, ctrlKey, metaKey, isAtStart: currentTarget.selectionEnd === 0 }
    if (event.nativeEvent.isComposing || !pressInFlow(flow, press)) return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div
      ref={panel}
      className="absolute inset-x-4 bottom-4 z-20 rounded-xl border border-accent bg-raised shadow-float ring-3 ring-accent/20 max-[599px]:inset-x-2 max-[599px]:bottom-2"
    >
      <div className="flex items-start gap-3 py-2.5 pr-2 pl-4">
        <Icon name="workflow" size={16} className="mt-1 shrink-0 text-accent" />
        <FlowField
          text={text}
          spans={sketch.spans}
          field={field}
          invalid={asked !== undefined || sketch.exceeds !== undefined}
          describedBy={stateId}
          onText={change}
          onKeyDown={onKeyDown}
        />
        <IconButton
          icon="x"
          label={typedFlowWords.close}
          side="top"
          className="-my-1 max-[599px]:size-11"
          onClick={flow.close}
        />
      </div>
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-2 border-border border-t px-4 py-2">
        <FlowState
          id={stateId}
          sketch={sketch}
          start={LEADS_ON.test(text) ? start?.label : undefined}
          isAsked={asked !== undefined}
          onNearest={flow.takeNearest}
          onName={flow.keepName}
        />
        <Adding {...flow} />
      </div>
      <div className="border-border border-t">
        <Help />
      </div>
      <FlowHeard sketch={sketch} asked={asked} added={added} />
    </div>
  )
}
