import { act } from 'react'
import { afterEach, beforeEach, vi } from 'vitest'
import type { Workspace } from '#commands/workspace.ts'
import { CHECK_BOOK } from '#desk/checkInWorker.ts'
import { createLiveCheck } from '#desk/liveCheck.ts'
import type { Finding } from '#domain/flow/rule.ts'
import { clientToData } from '#domain/flow/rules/tiers/clientToData.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { FindingsPanel } from '#panels/findings/FindingsPanel.tsx'
import { fakeWorkspace } from './fakeWorkspace.ts'
import { mountPanel } from './mountPanel.tsx'

/** A board on which clients reach the Data tier at three places. */
export const BAD_AT_THREE = parseNotation(
  'U:client(Phone), V:client(Web), A:app, D:sql, O:object; U->D, V->D, V->O, A->D',
)

/** A finding of our own. */
export const ownFinding = (fields: Partial<Finding>): Finding => ({
  rule: 'own',
  severity: 'warning',
  at: ['A' as never],
  says: 'Something is missing.',
  why: 'Because.',
  source: 'A framework',
  ...fields,
})

/** Lets the panel do what it leaves for a quiet moment; under fake timers. */
export const idle = () => act(async () => vi.advanceTimersByTime(20))

/** The findings on the screen, in order. */
export const shownFindings = () => [...document.querySelectorAll<HTMLElement>('[data-rule]')]

/** What a finding on the screen is chosen by. */
export const headOf = (place: number) => shownFindings()[place]?.querySelector('button') as HTMLButtonElement

/** What can be pressed in a finding on the screen. */
export const pressesIn = (place: number) =>
  [...(shownFindings()[place]?.querySelectorAll('button') ?? [])].map((each) => each.textContent)

/** Moves a pointer onto an element or off it. */
export const movePointer = (type: 'pointerover' | 'pointerout', element: Element, pointerType = 'mouse') =>
  act(async () => {
    const event = new PointerEvent(type, { bubbles: true, pointerType, relatedTarget: document.body })
    element.dispatchEvent(event)
  })

/** Shows the panel of findings in the tests of a file, each under fake timers, and takes it away after each. */
export function findingsPanel() {
  let unmount: () => Promise<void> = async () => {}
  /** takes the panel away before the test is over */
  const leave = async () => {
    await unmount()
    unmount = async () => {}
  }
  const mount = async (workspace: Workspace) => {
    unmount = await mountPanel(workspace, <FindingsPanel />)
    await idle()
  }
  beforeEach(() => void vi.useFakeTimers())
  afterEach(async () => {
    await leave()
    vi.useRealTimers()
  })
  return {
    leave,
    mount,
    /** the panel beside the real check of a real document, by one rule */
    show: async (board = BAD_AT_THREE, rule = clientToData) => {
      const { workspace: fake, deeds } = fakeWorkspace(board)
      const check = createLiveCheck(fake.document.state, fake, { ...CHECK_BOOK, rules: [rule] })
      const workspace = { ...fake, check }
      await mount(workspace)
      const { document: port, desk } = workspace
      return { workspace, deeds, desk, board: port.board, undo: () => act(async () => port.undo()) }
    },
    /** the panel beside findings of our own */
    showing: async (findings: readonly Finding[]) => {
      const fake = fakeWorkspace(BAD_AT_THREE, findings)
      await mount(fake.workspace)
      return fake
    },
  }
}
