import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createDesk } from '#desk/desk.ts'
import { rememberDesk, rememberedDesk } from './rememberedDesk.ts'

const KEY = 'tierboard.view'

beforeEach(() => localStorage.clear())
afterEach(() => vi.restoreAllMocks())

describe('how the app is looked at', () => {
  test('is remembered for the next visit', () => {
    const desk = createDesk()
    rememberDesk(desk)
    const flowTexts = { text: 'users > cdn', earlier: ['cdn > api'] }
    const others = {
      minimapAsked: true,
      edgeRates: true,
      productMarks: false,
      telemetryLines: false,
      panelWidth: 400,
      sheetWidth: 800,
      briefPinned: true,
      clockCountsUp: true,
      foldedSections: 'ask,say',
      tab: 'mermaid',
      flowTexts,
    } as const
    desk.setState({ theme: 'dark', ...others })
    expect(rememberedDesk()).toEqual({ theme: 'dark', ...others })
    desk.setState({ theme: undefined })
    expect(rememberedDesk()).toEqual(others)
  })

  test('is not written when something else changes', () => {
    const desk = createDesk()
    rememberDesk(desk)
    desk.setState({ selection: new Set(), pointerDown: true })
    expect(localStorage.getItem(KEY)).toBeNull()
  })

  test('is no longer remembered once that is stopped', () => {
    const desk = createDesk()
    const stop = rememberDesk(desk)
    stop()
    desk.setState({ theme: 'dark' })
    expect(rememberedDesk()).toEqual({})
  })

  test('is nothing on a first visit', () => {
    expect(rememberedDesk()).toEqual({})
  })

  test.each([
    ['text that is no JSON', '{'],
    ['null', 'null'],
    ['a list', '[1]'],
    ['values of the wrong kind', '{"theme":"pink","minimapAsked":"yes","edgeRates":1,"tab":"secrets"}'],
    ['fields of something else', '{"selection":["a"],"__proto__":{"theme":"dark"}}'],
  ])('is nothing when %s is stored', (_, text) => {
    localStorage.setItem(KEY, text)
    expect(rememberedDesk()).toEqual({})
  })

  test('is no loss where storage is closed', () => {
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new DOMException('', 'SecurityError')
    })
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('', 'QuotaExceededError')
    })
    expect(rememberedDesk()).toEqual({})
    const desk = createDesk()
    rememberDesk(desk)
    desk.setState({ theme: 'dark' })
    expect(desk.getState().theme).toBe('dark')
  })
})
