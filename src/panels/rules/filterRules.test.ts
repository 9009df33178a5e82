import { expect, test } from 'vitest'
import { TOPICS } from '#domain/flow/rule.ts'
import { RULES } from '#domain/flow/rules/catalogue.ts'
import { filterRules } from './filterRules.ts'

const ids = (query: string, severity?: 'error') =>
  filterRules(RULES, { query, severity }).flatMap(({ rules }) => rules.map(({ id }) => id))

test('without a query every rule is listed once, topic by topic', () => {
  expect(ids('').sort()).toEqual(RULES.map(({ id }) => id).sort())
  const topics = filterRules(RULES, { query: '', severity: undefined }).map(({ topic }) => topic)
  expect(topics).toEqual(TOPICS.filter((topic) => topics.includes(topic)))
})

test('a rule is found by its id, its title, its topic and what it looks for', () => {
  expect(ids('client-to-data')).toContain('client-to-data')
  expect(ids('reaches the data tier')).toContain('client-to-data')
  expect(ids('Reliability and capacity')).toContain('single-point-of-failure')
  expect(ids('no such thing anywhere')).toEqual([])
})

test('a severity leaves only its rules', () => {
  expect(ids('', 'error').sort()).toEqual(
    RULES.flatMap(({ id, severity }) => (severity === 'error' ? [id] : [])).sort(),
  )
})
