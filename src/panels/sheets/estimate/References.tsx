import { useId, useState } from 'react'
import { fillInput } from '#commands/interview/estimateEdits.ts'
import { readFigure } from '#domain/board/readFigure.ts'
import { CONVERTIBLE_UNITS, convertUnit, unitsLike } from '#domain/interview/estimate/convertUnit.ts'
import { type InputId, inputOf, inputTitle } from '#domain/interview/estimate/inputs.ts'
import { KNOWN_PRICES } from '#domain/interview/estimate/knownPrices.ts'
import { oneLineEstimate } from '#domain/interview/estimate/oneLineEstimate.ts'
import { findNumbers, REFERENCE_TOPICS, type ReferenceNumber } from '#domain/interview/estimate/referenceNumbers.ts'
import type { UnitId } from '#domain/interview/estimate/units.ts'
import { Button } from '#parts/Button.tsx'
import { IconButton } from '#parts/IconButton.tsx'
import { INPUT } from '#parts/inputClasses.ts'
import { estimateWords as WORDS } from '#words/estimate.ts'
import { useEdit } from '#workspace/useEdit.ts'

const TOPICS = Object.entries(REFERENCE_TOPICS) as readonly (readonly [ReferenceNumber['topic'], string])[]
const SELECT = `${INPUT} h-8 !w-28`

/** A line such as “100M users × 10 requests”, and what it comes to. */
function OneLine() {
  const id = useId()
  const [line, setLine] = useState('')
  const read = oneLineEstimate(line)
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="font-semibold text-[12px]">
        {WORDS.oneLine}
      </label>
      <input
        id={id}
        value={line}
        placeholder={WORDS.oneLineHint}
        autoComplete="off"
        onChange={({ target }) => setLine(target.value)}
        className={`${INPUT} h-8`}
      />
      <p role="status" data-one-line={read?.value} className="m-0 min-h-4 text-[12px] text-muted tabular-nums">
        {read ? `${read.words}. ${WORDS.say(read.said)}` : line.trim() !== '' && WORDS.notRead}
      </p>
    </div>
  )
}

function Converter() {
  const [amount, setAmount] = useState('1')
  const [from, setFrom] = useState('GB')
  const like = unitsLike(from)
  const [wanted, setTo] = useState('GiB')
  const to = like.includes(wanted) ? wanted : (like.find((name) => name !== from) ?? from)
  const value = readFigure({ type: 'number', min: 0, max: Number.MAX_VALUE }, amount)
  const result = Number.isNaN(value) ? undefined : convertUnit(value, from, to)
  return (
    <fieldset className="m-0 flex min-w-0 flex-wrap items-center gap-1.5 border-0 p-0">
      <legend className="mb-1 p-0 font-semibold text-[12px]">{WORDS.converter}</legend>
      <input
        aria-label={WORDS.amount}
        value={amount}
        inputMode="decimal"
        autoComplete="off"
        onChange={({ target }) => setAmount(target.value)}
        className={`${INPUT} h-8 !w-24 tabular-nums`}
      />
      <select
        aria-label={WORDS.fromUnit}
        value={from}
        onChange={({ target }) => setFrom(target.value)}
        className={SELECT}
      >
        {CONVERTIBLE_UNITS.map(({ name }) => (
          <option key={name}>{name}</option>
        ))}
      </select>
      <span className="text-[12px] text-muted">=</span>
      <output className="font-semibold text-[13px] tabular-nums">
        {result?.toLocaleString('en-US', { maximumFractionDigits: 12 }) ?? WORDS.noValue}
      </output>
      <select aria-label={WORDS.toUnit} value={to} onChange={({ target }) => setTo(target.value)} className={SELECT}>
        {like.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </select>
    </fieldset>
  )
}

/** Which topics a field of a unit may be filled from. */
const FILLS: Readonly<Partial<Record<UnitId, readonly ReferenceNumber['topic'][]>>> = {
  bytes: ['size', 'amount'],
  share: ['factor'],
  factor: ['factor'],
  'a second': ['throughput'],
  count: ['throughput'],
}

/** What a number is in a field; undefined where it does not belong there. */
function valueFor({ topic, value }: ReferenceNumber, field: InputId): number | undefined {
  const { unit } = inputOf(field)
  if (value === undefined || !FILLS[unit]?.includes(topic)) return undefined
  if (unit === 'share') return value <= 1 ? value * 100 : undefined
  return unit === 'factor' && value < 1 ? undefined : value
}

interface RowProps {
  readonly subject: string
  readonly figure: string
  readonly source: string
  /** the field that it can be put into, and as what */
  readonly put?: { readonly field: InputId; readonly value: number } | undefined
}

function Row({ subject, figure, source, put }: RowProps) {
  const fill = useEdit(fillInput)
  return (
    <li className="flex flex-wrap items-baseline gap-x-3 border-border border-t py-1.5 text-[12.5px]">
      <span className="flex-1">{subject}</span>
      <b className="font-semibold tabular-nums">{figure}</b>
      <span className="basis-full text-[11px] text-muted">{source}</span>
      {put && (
        <Button size="small" onClick={() => fill({ input: put.field, value: put.value, source })}>
          {WORDS.takeFor(inputTitle(put.field))}
        </Button>
      )}
    </li>
  )
}

interface NumbersProps {
  readonly title: string
  readonly rows: readonly RowProps[]
}

const Numbers = ({ title, rows }: NumbersProps) =>
  rows.length > 0 && (
    <section aria-label={title}>
      <h4 className="m-0 mb-1 font-semibold text-[11px] text-muted">{title}</h4>
      <ul className="m-0 list-none p-0">
        {rows.map((row) => (
          <Row key={`${row.subject} ${row.figure}`} {...row} />
        ))}
      </ul>
    </section>
  )

const PRICES: readonly RowProps[] = KNOWN_PRICES.map(({ field, what, value, source }) => ({
  subject: what,
  figure: `$${value}`,
  source,
  put: { field, value },
}))

interface ReferencesProps {
  /** the field that had the focus last */
  readonly field: InputId | undefined
  readonly onClose: () => void
}

/** Numbers worth knowing, with who says so; a converter of units; and an estimate for who has ten seconds. */
export function References({ field, onClose }: ReferencesProps) {
  const [query, setQuery] = useState('')
  const found = findNumbers(query)
  const rowOf = (number: ReferenceNumber): RowProps => {
    const value = field && valueFor(number, field)
    return { ...number, put: field && value !== undefined ? { field, value } : undefined }
  }
  return (
    <aside
      aria-label={WORDS.references}
      className="absolute top-12 right-0 bottom-0 z-10 flex w-96 max-w-full flex-col gap-3 overflow-y-auto border-border border-l bg-raised p-4 shadow-float"
    >
      <div className="flex items-center justify-between">
        <h3 className="m-0 font-semibold text-[15px]">{WORDS.references}</h3>
        <IconButton icon="x" label={WORDS.closeReferences} onClick={onClose} />
      </div>
      <OneLine />
      <Converter />
      <input
        type="search"
        aria-label={WORDS.find}
        placeholder={WORDS.find}
        value={query}
        autoComplete="off"
        onChange={({ target }) => setQuery(target.value)}
        className={`${INPUT} h-8 shrink-0`}
      />
      {found.length === 0 && <p className="m-0 text-[12px] text-muted">{WORDS.noneFound}</p>}
      {TOPICS.map(([topic, title]) => (
        <Numbers key={topic} title={title} rows={found.filter((each) => each.topic === topic).map(rowOf)} />
      ))}
      {query.trim() === '' && <Numbers title={WORDS.prices} rows={PRICES} />}
    </aside>
  )
}
