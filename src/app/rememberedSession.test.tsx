import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createSession } from '#session/session.ts'
import { rememberedSession, rememberSession } from './rememberedSession.ts'

const KEY = 'tierboard.view'

beforeEach(() => localStorage.clear())
afterEach(() => vi.restoreAllMocks())

describe('how the app is looked at', () => {
  test('is remembered for the next visit', () => {
    const session = createSession()
    rememberSession(session)
    session.setState({ theme: 'dark', minimap: false, edgeRates: true, tab: 'mermaid' })
    expect(rememberedSession()).toEqual({ theme: 'dark', minimap: false, edgeRates: true, tab: 'mermaid' })
    session.setState({ theme: undefined })
    expect(rememberedSession()).toEqual({ minimap: false, edgeRates: true, tab: 'mermaid' })
  })

  test('is not written when something else changes', () => {
    const session = createSession()
    rememberSession(session)
    session.setState({ selection: [], pointerDown: true })
    expect(localStorage.getItem(KEY)).toBeNull()
  })

  test('is no longer remembered once that is stopped', () => {
    const session = createSession()
    const stop = rememberSession(session)
    stop()
    session.setState({ theme: 'dark' })
    expect(rememberedSession()).toEqual({})
  })

  test('is nothing on a first visit', () => {
    expect(rememberedSession()).toEqual({})
  })

  test.each([
    ['text that is no JSON', '{'],
    ['null', 'null'],
    ['a list', '[1]'],
    ['values of the wrong kind', '{"theme":"pink","minimap":"yes","edgeRates":1,"tab":"secrets"}'],
    ['fields of something else', '{"selection":["a"],"__proto__":{"theme":"dark"}}'],
  ])('is nothing when %s is stored', (_, text) => {
    localStorage.setItem(KEY, text)
    expect(rememberedSession()).toEqual({})
  })

  test('is no loss where storage is closed', () => {
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new DOMException('', 'SecurityError')
    })
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('', 'QuotaExceededError')
    })
    expect(rememberedSession()).toEqual({})
    const session = createSession()
    rememberSession(session)
    session.setState({ theme: 'dark' })
    expect(session.getState().theme).toBe('dark')
  })
})
