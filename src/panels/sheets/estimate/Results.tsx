import { type ReactNode, useId, useState } from 'react'
import { noteAssumption, reckonResultAgain, takeResultsOver } from '#commands/interview/estimateEdits.ts'
import { boardEstimate } from '#domain/board/records/estimate.ts'
import { listed } from '#domain/flow/listed.ts'
import { type EstimateResult, estimateOf } from '#domain/interview/estimate/estimateOf.ts'
import { formulaWords, inWords, sayResult, valueWords } from '#domain/interview/estimate/figureWords.ts'
import type { Factor } from '#domain/interview/estimate/formula.ts'
import { type InputId, inputTitle } from '#domain/interview/estimate/inputs.ts'
import type { ResultId } from '#domain/interview/estimate/results/ids.ts'
import { Icon } from '#icons/Icon.tsx'
import { LaterIcon } from '#icons/LaterIcon.tsx'
import { TextInput } from '#panels/fields/TextInput.tsx'
import { Button } from '#parts/Button.tsx'
import { classNames } from '#parts/classNames.ts'
import { Disclosure } from '#parts/Disclosure.tsx'
import { estimateWords as WORDS } from '#words/estimate.ts'
import { useEdit } from '#workspace/useEdit.ts'
import { useBoard, useWorkspace } from '#workspace/useWorkspace.ts'
import { EstimateField } from './EstimateField.tsx'

/** The results that are said in an interview, in this order. */
const MAIN: readonly ResultId[] = [
  ...(['writes-average', 'writes-peak', 'reads-average', 'reads-peak', 'storage-day', 'storage-year'] as const),
  ...(['storage-five-years', 'media-day', 'bandwidth-in', 'bandwidth-out', 'cache', 'connections'] as const),
  ...(['socket-servers', 'servers', 'cost-month', 'cost-user', 'budget-left'] as const),
]

const fieldsInWords = (ids: readonly InputId[]) => listed(ids.map((id) => inputTitle(id)))

/** The result as it is said; a press copies it. */
function Said({ words }: { readonly words: string }) {
  const { desktop } = useWorkspace()
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    if (await desktop.copyText(words)) setCopied(true)
  }
  return (
    <button
      type="button"
      onClick={copy}
      onBlur={() => setCopied(false)}
      className="inline-flex items-start gap-1.5 rounded text-left text-[12px] hover:text-accent"
    >
      <LaterIcon name="message-square-quote" size={13} className="mt-0.5 shrink-0 text-accent" />
      <span>{WORDS.say(words)}</span>
      <span role="status" className="text-muted">
        {copied && WORDS.copied}
      </span>
    </button>
  )
}

/** One figure of a formula: a field that can be changed, or what it is. */
function FactorRow({ factor }: { readonly factor: Factor }) {
  const { operator, field, label, value, unit } = factor
  return (
    <li className="grid grid-cols-[1rem_minmax(0,1fr)] items-start gap-1.5">
      <span aria-hidden="true" className="pt-1.5 text-muted">
        {operator}
      </span>
      {field ? (
        <EstimateField id={field} />
      ) : (
        <span className="flex min-h-8 items-center justify-between gap-3 text-[12.5px]">
          {label}
          <span className="tabular-nums text-muted">{value === undefined ? WORDS.noValue : inWords(value, unit)}</span>
        </span>
      )}
    </li>
  )
}

function Note({ id }: { readonly id: ResultId }) {
  const set = useEdit(noteAssumption)
  const text = useBoard(({ estimate }) => estimate.notes?.find(({ result }) => result === id)?.says)
  return (
    <TextInput
      label={WORDS.assumption}
      spec={boardEstimate.fields.notes.fields.says}
      shared={{ mixed: false, value: text }}
      place={`note:${id}`}
      onChange={(value) => set({ result: id, says: String(value ?? '') })}
    />
  )
}

/** Whether the brief states a result, and the way to have it do so or no more. */
function Stating({ result }: { readonly result: EstimateResult }) {
  const takeOver = useEdit(takeResultsOver)
  const again = useEdit(reckonResultAgain)
  const { id, stated, statedBy, value, unit } = result
  if (stated)
    return (
      <p className="m-0 flex flex-wrap items-center gap-2 text-[12px] text-muted">
        {WORDS.stated(stated.reckoned === undefined ? '' : inWords(stated.reckoned, unit))}
        <Button size="small" onClick={() => again({ id })}>
          {WORDS.reckonAgain}
        </Button>
      </p>
    )
  if (!statedBy || value === undefined) return null
  return (
    <Button size="small" tone="accent" className="self-start" onClick={() => takeOver({ ids: [id] })}>
      {WORDS.takeOver}
    </Button>
  )
}

interface ResultHeadProps {
  readonly result: EstimateResult
  readonly shown: { readonly open: boolean; readonly id: string; toggle(): void }
  readonly children: ReactNode
}

/** The name of a result and its figure, which opens its formula. */
function ResultHead({ result, shown, children }: ResultHeadProps) {
  const quick = useBoard(({ estimate }) => estimate.quickMaths === true)
  const { title, value, unit } = result
  const words = value === undefined ? undefined : valueWords(value, unit, { rounded: quick })
  return (
    <div className="grid gap-x-4 gap-y-0.5 @xl:grid-cols-[minmax(0,1fr)_minmax(0,1.2fr)]">
      <button
        type="button"
        aria-expanded={shown.open}
        aria-controls={shown.open ? shown.id : undefined}
        onClick={shown.toggle}
        className="flex min-h-8 items-baseline gap-2 rounded-md text-left hover:text-accent"
      >
        <Icon
          name="chevron-right"
          size={13}
          className={classNames(
            'shrink-0 self-center text-muted transition-transform duration-150',
            shown.open && 'rotate-90',
          )}
        />
        <span className="flex-1 text-[13px]">{title}</span>
        <b className="font-semibold text-[15px] tabular-nums">{words?.figure ?? WORDS.noValue}</b>
        {words && <span className="text-[12px] text-muted">{words.unit}</span>}
      </button>
      <div className="flex flex-col justify-center text-[12px] text-muted">{children}</div>
    </div>
  )
}

function Result({ result }: { readonly result: EstimateResult & { readonly id: ResultId } }) {
  const id = useId()
  const [open, setOpen] = useState(false)
  const { value, missing, assumes, factors, stated, source } = result
  const said = value === undefined ? '' : sayResult(result)
  return (
    <li data-result={result.id} data-value={value} className="border-border border-t py-2">
      <ResultHead result={result} shown={{ open, id, toggle: () => setOpen(!open) }}>
        {value === undefined ? (
          WORDS.needs(fieldsInWords(missing))
        ) : (
          <span className="tabular-nums">{stated ? WORDS.stated('') : formulaWords(factors)}</span>
        )}
        {said !== '' && <Said words={said} />}
      </ResultHead>
      {open && (
        <section
          id={id}
          aria-label={WORDS.formulaOf(result.title)}
          className="mt-1 flex flex-col gap-2 rounded-lg bg-page p-3"
        >
          <ol className="m-0 flex list-none flex-col gap-1.5 p-0">
            {factors.map((factor) => (
              <FactorRow key={`${factor.operator} ${factor.label}`} factor={factor} />
            ))}
          </ol>
          {assumes.length > 0 && <p className="m-0 text-[12px] text-muted">{WORDS.assumes(fieldsInWords(assumes))}</p>}
          <Stating result={result} />
          <Note id={result.id} />
          <p className="m-0 text-[11.5px] text-muted">{WORDS.from(source)}</p>
        </section>
      )}
    </li>
  )
}

const List = ({ results }: { readonly results: readonly EstimateResult[] }) => (
  <ul className="m-0 flex list-none flex-col p-0">
    {results.map((result) => (
      <Result key={result.id} result={result} />
    ))}
  </ul>
)

/** What the numbers come to: the results that are said, and all others. */
export function Results() {
  const board = useBoard((now) => now)
  const estimate = estimateOf(board)
  const main = MAIN.flatMap((id) => estimate.get(id) ?? [])
  const others = [...estimate.values()].filter(({ id }) => !MAIN.includes(id))
  const missingPeaks = main.filter(({ statedBy, stated, value }) => statedBy && !stated && value !== undefined)
  const takeOver = useEdit(takeResultsOver)
  return (
    <section aria-label={WORDS.results}>
      <div className="flex min-h-8 items-center justify-between gap-3">
        <h3 className="m-0 font-semibold text-[11px] text-muted">{WORDS.results}</h3>
        {missingPeaks.length > 0 && (
          <Button size="small" onClick={() => takeOver({ ids: missingPeaks.map(({ id }) => id) })}>
            {WORDS.takeOver}
          </Button>
        )}
      </div>
      <List results={main} />
      {others.length > 0 && (
        <div className="-ml-2 border-border border-t pt-1">
          <Disclosure title={WORDS.moreResults}>
            <div className="pl-2">
              <List results={others} />
            </div>
          </Disclosure>
        </div>
      )}
    </section>
  )
}
