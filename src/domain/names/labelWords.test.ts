import { expect, test } from 'vitest'
import { labelWords, typedLabel } from './labelWords.ts'

test.each([
  ['AuthService', 'auth service'],
  ['auth-svc', 'auth svc'],
  ['user_auth', 'user auth'],
  ['OAuth server', 'o auth server'],
  ['SSO', 'sso'],
  ['PaymentAPIs_2', 'payment api'],
  ['Orders 2', 'order'],
  ['', ''],
])('the words of “%s” are “%s”', (label, words) => {
  expect(labelWords({ label })).toBe(words)
})

test.each([
  ['Orders', 'orders'],
  ['Chat server 12', 'chat server'],
  ['Service A', 'service a'],
  ['Application server', undefined],
  ['SQL database 2', undefined],
  ['Worker', undefined],
  ['  ', undefined],
])('the label of a person’s own in “%s” is %j', (label, own) => {
  expect(typedLabel({ label })).toBe(own)
})
