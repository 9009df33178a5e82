import { expect, test } from 'vitest'
import { labelWords } from './labelWords.ts'

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
