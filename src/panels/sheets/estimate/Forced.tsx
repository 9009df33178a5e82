import { type PointerEvent, useEffect, useRef } from 'react'
import { answerForced, changesOfStep } from '#commands/interview/estimateEdits.ts'
import type { Change } from '#domain/board/change.ts'
import { type Consequence, consequencesOf } from '#domain/interview/estimate/consequencesOf.ts'
import { Icon } from '#icons/Icon.tsx'
import { Button } from '#parts/Button.tsx'
import { estimateWords as WORDS } from '#words/estimate.ts'
import { useBoard, useWorkspace } from '#workspace/useWorkspace.ts'

/** Shows on the canvas what a step would do, as long as a pointer or the focus is on its button. */
function useStepPreview(consequence: Consequence, title: string) {
  const { document, desk } = useWorkspace()
  const shown = useRef<readonly Change[]>(undefined)
  const hide = () => {
    if (shown.current && desk.getState().preview === shown.current) desk.setState({ preview: undefined })
    shown.current = undefined
  }
  const show = () => {
    shown.current = changesOfStep(document.board(), consequence, title)?.changes
    if (shown.current) desk.setState({ preview: shown.current })
  }
  const hideLatest = useRef(hide)
  hideLatest.current = hide
  useEffect(() => () => hideLatest.current(), [])
  return {
    onPointerEnter: ({ pointerType }: PointerEvent) => {
      // A finger has no way to look first.
      if (pointerType !== 'touch') show()
    },
    onPointerLeave: hide,
    onFocus: show,
    onBlur: hide,
  }
}

function StepButton({ consequence, title }: { readonly consequence: Consequence; readonly title: string }) {
  const workspace = useWorkspace()
  const preview = useStepPreview(consequence, title)
  return (
    <Button
      size="small"
      tone="accent"
      className="h-auto min-h-7 max-w-full whitespace-normal py-1 text-left"
      {...preview}
      onClick={() => answerForced(workspace, consequence, title)}
    >
      {title}
    </Button>
  )
}

function Force({ consequence }: { readonly consequence: Consequence }) {
  const { says, because, answer, steps = [], assumes } = consequence
  const certain = assumes.length === 0
  return (
    <li data-forced={consequence.id} className="flex gap-2.5 border-border border-t py-2.5">
      <Icon
        name={answer === undefined ? (certain ? 'circle-alert' : 'triangle-alert') : 'circle-check'}
        size={15}
        className={answer === undefined ? (certain ? 'mt-0.5 text-danger' : 'mt-0.5 text-warning') : 'mt-0.5 text-ok'}
      />
      <div className="flex min-w-0 flex-1 flex-col gap-1 @xl:flex-row @xl:items-center @xl:justify-between @xl:gap-4">
        <div className="min-w-0">
          <p className="m-0 font-semibold text-[13px]">
            <span className="sr-only">{answer === undefined ? WORDS.open : WORDS.answered}: </span>
            {says}
          </p>
          <p className="m-0 text-[12px] text-muted">{because}</p>
        </div>
        {answer !== undefined ? (
          <p className="m-0 shrink-0 text-[12px] text-ok @xl:max-w-[40%]">{answer}</p>
        ) : (
          steps.length > 0 && (
            <div className="flex shrink-0 flex-col items-start gap-1.5 @xl:max-w-[45%] @xl:items-end">
              {steps.map(({ title }) => (
                <StepButton key={title} consequence={consequence} title={title} />
              ))}
            </div>
          )
        )}
      </div>
    </li>
  )
}

/** What the numbers force, with the steps that answer it; what is answered stays, and says by what. */
export function Forced() {
  const consequences = useBoard((board) => consequencesOf(board))
  return (
    <section aria-label={WORDS.forced} className="mt-4">
      <h3 className="m-0 mb-1.5 font-semibold text-[13px]">{WORDS.forced}</h3>
      {consequences.length === 0 ? (
        <p className="m-0 text-[12px] text-muted">{WORDS.forcesNothing}</p>
      ) : (
        <ul className="m-0 flex list-none flex-col p-0">
          {consequences.map((consequence) => (
            <Force key={consequence.key} consequence={consequence} />
          ))}
        </ul>
      )}
    </section>
  )
}
