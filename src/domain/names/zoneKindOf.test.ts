import { expect, test } from 'vitest'
import { namedZoneKind, zoneKindOf } from './zoneKindOf.ts'

test.each([
  ['EU region', 'region'],
  ['eu-west-1', 'region'],
  ['us-gov-east-1', 'region'],
  ['europe-west4', 'region'],
  ['westeurope', 'region'],
  ['eu-west-1a', 'availability-zone'],
  ['europe-west4-b', 'availability-zone'],
  ['Availability Zone B', 'availability-zone'],
  ['AZ 1', 'availability-zone'],
  ['Prod VPC', 'vpc'],
  ['Private subnet (VPC 2)', 'subnet'],
  ['EKS in eu-west-1', 'cluster'],
  ['Payments team', 'team'],
])('“%s” says %s', (label, kind) => {
  expect(namedZoneKind(label)).toBe(kind)
})

test.each(['Zone', 'Regional pricing', 'Steam', 'Checkout', 'Azure', 'Lazy'])('“%s” says nothing', (label) => {
  expect(namedZoneKind(label)).toBeUndefined()
})

test('a kind that is stated holds whatever the name says, and without any a zone may be anything', () => {
  expect(zoneKindOf({ kind: 'any', label: 'EU region' })).toBe('any')
  expect(zoneKindOf({ label: 'EU region' })).toBe('region')
  expect(zoneKindOf({ label: 'Checkout' })).toBe('any')
})
