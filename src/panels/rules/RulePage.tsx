import { type ReactNode, useId, useMemo } from 'react'
import { checkBoard } from '#domain/flow/engine.ts'
import { offeredFixes } from '#domain/flow/offeredFixes.ts'
import type { Rule } from '#domain/flow/rule.ts'
import { TOPIC_TITLES } from '#domain/flow/topicTitles.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { Icon } from '#icons/Icon.tsx'
import { classNames } from '#parts/classNames.ts'
import { SectionHeading } from '#parts/SectionHeading.tsx'
import { SEVERITY_LOOKS } from '#parts/severityLooks.ts'
import { rulesWords } from '#words/rules.ts'
import { severityWords } from '#words/severities.ts'
import { ExampleDrawing } from './ExampleDrawing.tsx'

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="mt-4">
      <div className="mb-1">
        <SectionHeading id={id} level={3}>
          {title}
        </SectionHeading>
      </div>
      {children}
    </section>
  )
}

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
export function RulePage({ rule }: { readonly rule: Rule }) {
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
      <Part title={rulesWords.why}>
        <p className="m-0 leading-relaxed">{rule.why}</p>
        <p className="m-0 mt-1 text-[12px] text-muted">{rule.source}</p>
      </Part>
      <Part title={rulesWords.bad}>
        <ExampleDrawing notation={rule.bad} alt={rulesWords.badDrawing(finding?.says ?? rule.title)} />
        {finding && <p className="m-0 mt-1 text-[12.5px] text-muted">{finding.says}</p>}
      </Part>
      <Part title={rulesWords.good}>
        <ExampleDrawing notation={rule.good} alt={rulesWords.goodDrawing} />
      </Part>
      <Part title={rulesWords.repairs}>
        <Sentences items={repairs} />
      </Part>
      <Part title={rulesWords.quiet}>
        <Sentences items={rule.quiet} />
      </Part>
    </article>
  )
}
