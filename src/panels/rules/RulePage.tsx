import { useMemo } from 'react'
import { checkBoard } from '#domain/flow/engine.ts'
import { offeredFixes } from '#domain/flow/offeredFixes.ts'
import type { Rule } from '#domain/flow/rule.ts'
import { TOPIC_TITLES } from '#domain/flow/topicTitles.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { Icon } from '#icons/Icon.tsx'
import { classNames } from '#parts/classNames.ts'
import { SEVERITY_LOOKS } from '#parts/severityLooks.ts'
import { rulesWords } from '#words/rules.ts'
import { severityWords } from '#words/severities.ts'
import { ExampleDrawing } from './ExampleDrawing.tsx'
import { RulePart } from './RulePart.tsx'

function Sentences({ items }: { readonly items: readonly string[] }) {
  return (
    <ul className="m-0 list-disc space-y-0.5 pl-4.5 leading-relaxed">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  )
}

/** What the rule says of its own bad example, and what it offers there. */
function useExample(rule: Rule) {
  return useMemo(() => {
    const board = parseNotation(rule.bad)
    const [finding] = checkBoard(board, { speaks: [rule.speaks], rules: [rule] })
    const fixes = finding ? offeredFixes(board, finding).map(({ title }) => title) : []
    return { finding, repairs: finding?.opens ? [...fixes, finding.opens.title] : fixes }
  }, [rule])
}

/** Where a finding of the rule weighs less than the rule; undefined where none does. */
export const lowerWords = ({ lower }: Rule): string | undefined =>
  lower && rulesWords.lower(severityWords[lower.severity].within, lower.where)

/** Everything about one rule: what, why, where it is from, both examples drawn, its repairs, and when it keeps quiet. */
export function RulePage({ rule, onFigures }: { readonly rule: Rule; readonly onFigures: () => void }) {
  const { finding, repairs } = useExample(rule)
  const look = SEVERITY_LOOKS[rule.severity]
  return (
    <article aria-label={rule.title}>
      <h2 className="m-0 font-semibold text-[16px] leading-snug">{rule.title}</h2>
      <p className="m-0 mt-1 flex items-center gap-1.5 text-[12px] text-muted">
        <Icon name={look.icon} size={14} className={classNames('shrink-0', look.ink)} />
        <span>
          {rulesWords.facts({
            severity: [severityWords[rule.severity].one, lowerWords(rule)].filter(Boolean).join(', '),
            moment: rulesWords.moments[rule.speaks],
            topic: TOPIC_TITLES[rule.topic],
          })}
          <code>{rule.id}</code>
        </span>
      </p>
      <p className="m-0 mt-3 leading-relaxed">{rule.what}</p>
      <RulePart title={rulesWords.why}>
        <p className="m-0 leading-relaxed">{rule.why}</p>
        <p className="m-0 mt-1 text-[12px] text-muted">
          {rule.source}
          {rule.figures && (
            <>
              {' · '}
              <button
                type="button"
                className="text-accent underline decoration-1 underline-offset-2"
                onClick={onFigures}
              >
                {rulesWords.figures.title}
              </button>
            </>
          )}
        </p>
      </RulePart>
      <RulePart title={rulesWords.bad}>
        <ExampleDrawing notation={rule.bad} alt={rulesWords.badDrawing(finding?.says ?? rule.title)} />
        {finding && <p className="m-0 mt-1 text-[12.5px] text-muted">{finding.says}</p>}
      </RulePart>
      <RulePart title={rulesWords.good}>
        <ExampleDrawing notation={rule.good} alt={rulesWords.goodDrawing} />
      </RulePart>
      <RulePart title={rulesWords.repairs}>
        <Sentences items={repairs} />
      </RulePart>
      <RulePart title={rulesWords.quiet}>
        <Sentences items={rule.quiet} />
      </RulePart>
    </article>
  )
}
