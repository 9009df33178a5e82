import { type KeyboardEvent, type RefObject, useEffect, useId, useState } from 'react'
import { type Rule, SEVERITIES, type Severity } from '#domain/flow/rule.ts'
import { RULES } from '#domain/flow/rules/catalogue.ts'
import { TOPIC_TITLES } from '#domain/flow/topicTitles.ts'
import { Icon } from '#icons/Icon.tsx'
import { classNames } from '#parts/classNames.ts'
import { SegmentedControl } from '#parts/SegmentedControl.tsx'
import { SEVERITY_LOOKS } from '#parts/severityLooks.ts'
import { rulesWords } from '#words/rules.ts'
import { severityWords } from '#words/severities.ts'
import { filterRules } from './filterRules.ts'
import { lowerWords } from './RulePage.tsx'

interface RuleListProps {
  /** the id of the rule whose page is shown */
  readonly shown: string | undefined
  readonly onShow: (id: string) => void
  readonly inputRef: RefObject<HTMLInputElement | null>
}

type Shown = Severity | 'all'

const CHOICES: readonly { value: Shown; title: string }[] = [
  { value: 'all', title: rulesWords.all },
  ...SEVERITIES.map((value) => ({ value, title: severityWords[value].many })),
]

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

function RuleLine({ rule, id, shown, onShow }: { rule: Rule; id: string; shown: boolean; onShow: () => void }) {
  const look = SEVERITY_LOOKS[rule.severity]
  const lower = lowerWords(rule)
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names this option as the active one
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field handles the keys
    <div
      id={id}
      role="option"
      aria-selected={shown}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onShow}
      className={classNames(
        'flex cursor-pointer items-start gap-2 rounded-lg px-2 py-1.5 leading-snug',
        shown ? 'bg-accent-soft' : 'hover:bg-hover',
      )}
    >
      <Icon name={look.icon} size={14} className={classNames('mt-0.5 shrink-0', look.ink)} />
      <span className="min-w-0">
        {rule.title}
        <span className="sr-only">{rulesWords.ofSeverity(severityWords[rule.severity].within)}</span>
        {lower !== undefined && (
          <span className="block text-[11.5px] text-muted">
            <span className="sr-only">, </span>
            {lower}
          </span>
        )}
      </span>
    </div>
  )
}

/** All rules by topic, narrowed by words and severity; the arrow keys leaf through their pages. */
export function RuleList({ shown, onShow, inputRef }: RuleListProps) {
  const id = useId()
  const [query, setQuery] = useState('')
  const [severity, setSeverity] = useState<Shown>('all')
  const groups = filterRules(RULES, { query, severity: severity === 'all' ? undefined : severity })
  const rules = groups.flatMap((group) => group.rules)
  const optionId = (rule: string) => `${id}${rule}`
  const listed = rules.some((rule) => rule.id === shown)
  useEffect(() => {
    if (shown) document.getElementById(`${id}${shown}`)?.scrollIntoView?.({ block: 'nearest' })
  }, [id, shown])
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key]
    if (step === undefined || rules.length === 0) return
    event.preventDefault()
    const at = rules.findIndex((rule) => rule.id === shown)
    const next = rules[at === -1 ? 0 : (at + step + rules.length) % rules.length]
    if (next) onShow(next.id)
  }
  return (
    <div className="flex min-h-0 flex-1 flex-col gap-2">
      <input
        ref={inputRef}
        role="combobox"
        aria-label={rulesWords.search}
        aria-expanded="true"
        aria-controls={`${id}list`}
        aria-activedescendant={listed && shown ? optionId(shown) : undefined}
        autoComplete="off"
        spellCheck={false}
        placeholder={rulesWords.search}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
        onKeyDown={onKeyDown}
        className="h-9 w-full rounded-lg border border-border bg-page px-3 placeholder:text-muted"
      />
      <SegmentedControl label={rulesWords.severity} options={CHOICES} value={severity} onChange={setSeverity} />
      <div id={`${id}list`} role="listbox" aria-label={rulesWords.title} className="min-h-0 flex-1 overflow-y-auto">
        {groups.map(({ topic, rules: members }) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot group the options of a listbox
          <div key={topic} role="group" aria-label={TOPIC_TITLES[topic]} className="pb-2">
            <div aria-hidden="true" className="px-2 pt-1 pb-0.5 font-semibold text-[11px] text-muted">
              {TOPIC_TITLES[topic]}
            </div>
            {members.map((rule) => (
              <RuleLine
                key={rule.id}
                rule={rule}
                id={optionId(rule.id)}
                shown={rule.id === shown}
                onShow={() => onShow(rule.id)}
              />
            ))}
          </div>
        ))}
      </div>
      <p role="status" className={rules.length === 0 ? 'm-0 px-2 pb-2 text-muted' : 'sr-only'}>
        {rules.length === 0 ? rulesWords.noMatch : rulesWords.found(rules.length)}
      </p>
    </div>
  )
}
