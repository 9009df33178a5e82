import { act } from 'react'
import { describe, expect, test } from 'vitest'
import { routerWithoutTarget } from '#domain/flow/rules/tiers/routerWithoutTarget.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import {
  findingsPanel,
  headOf,
  idle,
  movePointer,
  ownFinding,
  pressesIn,
  shownFindings,
} from '#testing/findingsPanel.tsx'
import { button, click } from '#testing/typing.ts'

const THROUGH = 'Go through the service that uses the store'

const { leave, show, showing } = findingsPanel()
const has = (name: string) => [...document.querySelectorAll('button')].some((each) => each.textContent === name)

describe('what one rule finds at several places', () => {
  const entry = () => document.querySelector('[data-entry]') as HTMLElement

  test('is one entry with the title of the rule, the number of places, and each by the names of its blocks', async () => {
    await show()
    expect(document.querySelectorAll('[data-entry]')).toHaveLength(1)
    expect(entry().querySelector('p')?.textContent).toBe('Client reaches the Data tier 3 places')
    expect(entry().querySelector('ul')?.getAttribute('aria-labelledby')).toBe(entry().querySelector('p')?.id)
    expect(headOf(0).textContent).toBe(
      'Error: “Phone” → “SQL database”. “Phone” talks straight to “SQL database”, past the Edge and Business tiers.',
    )
    expect(shownFindings()).toHaveLength(3)
    expect(document.querySelector('h3')?.textContent).toBe('3 errors')
  })

  test('shows a place on the canvas while a pointer or the focus is on its name', async () => {
    const { desk, workspace } = await show()
    const [first, second] = workspace.check.state.getState().findings
    await movePointer('pointerover', headOf(0))
    expect(desk.getState().pointed).toEqual(first?.at)
    await movePointer('pointerout', headOf(0))
    expect(desk.getState().pointed).toBeUndefined()
    await act(async () => headOf(1).focus())
    expect(desk.getState().pointed).toEqual(second?.at)
    await act(async () => headOf(1).blur())
    expect(desk.getState().pointed).toBeUndefined()
    await movePointer('pointerover', headOf(0))
    await leave()
    expect(desk.getState().pointed).toBeUndefined()
  })

  test('is mended everywhere before one is chosen, and at one place once that is', async () => {
    const { board, undo } = await show()
    expect(has(THROUGH)).toBe(false)
    await click(button(`${THROUGH} everywhere (2)`))
    expect(shownFindings()).toHaveLength(1)
    await undo()
    await idle()
    // What was told all the time stands first.
    await click(headOf(1))
    await idle()
    await click(button(THROUGH))
    expect([shownFindings().length, board().edges.length]).toEqual([2, 4])
  })

  test('says where a place is less than its entry, and counts it as what it is', async () => {
    await showing([ownFinding({}), ownFinding({ at: ['D' as never], severity: 'hint' })])
    expect(shownFindings().map((item) => item.textContent)).toEqual([
      expect.stringMatching(/^Warning: “Application server”/),
      expect.stringMatching(/^Hint: “SQL database”.*Hint$/),
    ])
    expect(document.querySelector('h3')?.textContent).toBe('1 warning, 1 hint')
  })

  test('is not read to the end where it is very long: the rest is a press away', async () => {
    await showing(Array.from({ length: 25 }, (_, i) => ownFinding({ at: [`b${i}` as never] })))
    expect(shownFindings()).toHaveLength(20)
    await click(button('Show 5 more'))
    expect(shownFindings()).toHaveLength(25)
  })
})

describe('where only taking away is left', () => {
  const CUT = parseNotation('U:client(Phone), L:lb(Entry); U->L; brief publicApi=on')

  test('says why the other repairs are not offered', async () => {
    await show(CUT, routerWithoutTarget)
    await click(headOf(0))
    await idle()
    expect(pressesIn(0)).toContain('Remove it')
    const refused = [...document.querySelectorAll('[aria-label="Not offered:"] li')].map((item) => item.textContent)
    expect(refused).toEqual([
      '“Connect it to a block without callers”: nothing on the board fits it',
      '“Insert a service behind it”: then a public API needs a gateway',
    ])
  })

  test('what comes after a repair is said beside it', async () => {
    const cut = parseNotation('U:client(Phone), L:lb(Entry), M:lb(Inner), A:app; U->L, M->A; brief publicApi=on')
    await show(cut, routerWithoutTarget)
    await click(headOf(0))
    await idle()
    expect(pressesIn(0)).toContain('Connect it to a block without callers; then: a public API needs a gateway')
    expect(document.querySelector('[aria-label="Not offered:"]')).toBeNull()
  })
})
