import { act } from 'react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { CHECK_BOOK } from '#desk/checkInWorker.ts'
import { createLiveCheck } from '#desk/liveCheck.ts'
import type { Finding } from '#domain/flow/rule.ts'
import { clientToData } from '#domain/flow/rules/tiers/clientToData.ts'
import { routerWithoutTarget } from '#domain/flow/rules/tiers/routerWithoutTarget.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { fakeWorkspace } from '#testing/fakeWorkspace.ts'
import { mountPanel } from '#testing/mountPanel.tsx'
import { button, click } from '#testing/typing.ts'
import { FindingsPanel } from './FindingsPanel.tsx'

const BAD = parseNotation('U:client(Phone), V:client(Web), A:app, D:sql, O:object; U->D, V->D, V->O, A->D')
const THROUGH = 'Go through the service that uses the store'

let unmount: () => Promise<void> = async () => {}
beforeEach(() => void vi.useFakeTimers())
afterEach(async () => {
  await unmount()
  vi.useRealTimers()
})

const idle = () => act(async () => vi.advanceTimersByTime(20))
const items = () => [...document.querySelectorAll<HTMLElement>('[data-rule]')]
const head = (place: number) => items()[place]?.querySelector('button') as HTMLButtonElement
const fixesIn = (place: number) =>
  [...(items()[place]?.querySelectorAll('button') ?? [])].map((each) => each.textContent)
const has = (name: string) => [...document.querySelectorAll('button')].some((each) => each.textContent === name)
const move = (type: 'pointerover' | 'pointerout', element: Element) =>
  act(async () => void element.dispatchEvent(new PointerEvent(type, { bubbles: true, relatedTarget: document.body })))

/** The panel beside the real check of a real document, by one rule. */
async function show(board = BAD, rule = clientToData) {
  const { workspace: fake } = fakeWorkspace(board)
  const check = createLiveCheck(fake.document.state, fake, { ...CHECK_BOOK, rules: [rule] })
  const workspace = { ...fake, check }
  unmount = await mountPanel(workspace, <FindingsPanel />)
  await idle()
  const { document: port, desk } = workspace
  return { workspace, desk, board: port.board, undo: () => act(async () => port.undo()) }
}

/** The panel beside findings of our own. */
async function showing(findings: readonly Finding[]) {
  unmount = await mountPanel(fakeWorkspace(BAD, findings).workspace, <FindingsPanel />)
  await idle()
}
const own = (fields: Partial<Finding>): Finding => ({
  rule: 'own',
  severity: 'warning',
  at: ['A' as never],
  says: 'Something is missing.',
  why: 'Because.',
  source: 'A framework',
  ...fields,
})

describe('what one rule finds at several places', () => {
  const entry = () => document.querySelector('[data-entry]') as HTMLElement

  test('is one entry with the title of the rule, the number of places, and each by the names of its blocks', async () => {
    await show()
    expect(document.querySelectorAll('[data-entry]')).toHaveLength(1)
    expect(entry().querySelector('p')?.textContent).toBe('Client reaches the Data tier 3 places')
    expect(entry().querySelector('ul')?.getAttribute('aria-labelledby')).toBe(entry().querySelector('p')?.id)
    expect(head(0).textContent).toBe(
      'Error: “Phone” → “SQL database”. “Phone” talks straight to “SQL database”, past the Edge and Business tiers.',
    )
    expect(items()).toHaveLength(3)
    expect(document.querySelector('h3')?.textContent).toBe('3 errors')
  })

  test('shows a place on the canvas while a pointer or the focus is on its name', async () => {
    const { desk, workspace } = await show()
    const [first, second] = workspace.check.state.getState().findings
    await move('pointerover', head(0))
    expect(desk.getState().pointed).toEqual(first?.at)
    await move('pointerout', head(0))
    expect(desk.getState().pointed).toBeUndefined()
    await act(async () => head(1).focus())
    expect(desk.getState().pointed).toEqual(second?.at)
    await act(async () => head(1).blur())
    expect(desk.getState().pointed).toBeUndefined()
    await move('pointerover', head(0))
    await unmount()
    unmount = async () => {}
    expect(desk.getState().pointed).toBeUndefined()
  })

  test('is mended everywhere before one is chosen, and at one place once that is', async () => {
    const { board, undo } = await show()
    expect(has(THROUGH)).toBe(false)
    await click(button(`${THROUGH} everywhere (2)`))
    expect(items()).toHaveLength(1)
    await undo()
    await idle()
    // What was told all the time stands first.
    await click(head(1))
    await idle()
    await click(button(THROUGH))
    expect([items().length, board().edges.length]).toEqual([2, 4])
  })

  test('says where a place is less than its entry, and counts it as what it is', async () => {
    await showing([own({}), own({ at: ['D' as never], severity: 'hint' })])
    expect(items().map((item) => item.textContent)).toEqual([
      expect.stringMatching(/^Warning: “Application server”/),
      expect.stringMatching(/^Hint: “SQL database”.*Hint$/),
    ])
    expect(document.querySelector('h3')?.textContent).toBe('1 warning, 1 hint')
  })

  test('is not read to the end where it is very long: the rest is a press away', async () => {
    await showing(Array.from({ length: 25 }, (_, i) => own({ at: [`b${i}` as never] })))
    expect(items()).toHaveLength(20)
    await click(button('Show 5 more'))
    expect(items()).toHaveLength(25)
  })
})

describe('where only taking away is left', () => {
  const CUT = parseNotation('U:client(Phone), L:lb(Entry); U->L; brief publicApi=on')

  test('says why the other repairs are not offered', async () => {
    await show(CUT, routerWithoutTarget)
    await click(head(0))
    await idle()
    expect(fixesIn(0)).toContain('Remove it')
    const refused = [...document.querySelectorAll('[aria-label="Not offered:"] li')].map((item) => item.textContent)
    expect(refused).toEqual([
      '“Connect it to a block without callers”: nothing on the board fits it',
      '“Insert a service behind it”: then a public API needs a gateway',
    ])
  })

  test('what comes after a repair is said beside it', async () => {
    const cut = parseNotation('U:client(Phone), L:lb(Entry), M:lb(Inner), A:app; U->L, M->A; brief publicApi=on')
    await show(cut, routerWithoutTarget)
    await click(head(0))
    await idle()
    expect(fixesIn(0)).toContain('Connect it to a block without callers; then: a public API needs a gateway')
    expect(document.querySelector('[aria-label="Not offered:"]')).toBeNull()
  })
})
