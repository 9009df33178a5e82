import { type Rule, type Severity, TOPICS, type Topic } from '#domain/flow/rule.ts'
import { TOPIC_TITLES } from '#domain/flow/topicTitles.ts'
import { searchItems } from '#panels/dialogs/searchItems.ts'

/** What is wanted of the list of rules. */
export interface RuleFilter {
  readonly query: string
  /** undefined for all of them */
  readonly severity: Severity | undefined
}

/** The rules of one topic, in the order of the catalogue or, for a query, the best match first. */
export interface RuleGroup {
  readonly topic: Topic
  readonly rules: readonly Rule[]
}

const searched = ({ id, title, topic, what, why, source }: Rule) => ({
  title,
  words: `${id} ${TOPIC_TITLES[topic]} ${what} ${why} ${source}`,
})

/** The rules that match, by topic; a topic without any is left out. */
export function filterRules(rules: readonly Rule[], { query, severity }: RuleFilter): readonly RuleGroup[] {
  const severe = severity ? rules.filter((rule) => rule.severity === severity) : rules
  const found = searchItems(severe, query, searched)
  return TOPICS.map((topic) => ({ topic, rules: found.filter((rule) => rule.topic === topic) })).filter(
    (group) => group.rules.length > 0,
  )
}
