import { describe, expect, test } from 'vitest'
import { FORMATS } from './formats.ts'
import type { OwnFormat } from './ownFormats.ts'
import {
  afterStart,
  choiceTitle,
  chosenFormat,
  type InterviewChoice,
  interviewOf,
  offeredFormats,
  readPractice,
  TASK_LENGTH,
  tooManyIn,
  USUAL_CHOICE,
} from './practice.ts'

const OURS: OwnFormat = { name: 'Our loop', phases: [{ name: 'All', kind: 'other' }] }
const OWN: InterviewChoice = { problem: undefined, task: 'A parking garage', format: 'Our loop', role: 'alone' }
const NOTHING = { last: undefined, started: [], task: '', draft: undefined }

describe('what is remembered of practising', () => {
  test('is read back as it was', () => {
    const draft = { name: 'New', phases: [{ name: '', kind: 'other', minutes: '' }] } as const
    const practice = { last: OWN, started: ['payments'], task: 'A lift', draft } as const
    expect(readPractice(JSON.parse(JSON.stringify(practice)))).toEqual(practice)
  })

  test.each([[undefined], [null], ['text'], [[]], [{ last: 7, started: 'all', task: 1, draft: [] }]])(
    'is nothing where %j was kept',
    (kept) => {
      expect(readPractice(kept)).toEqual(NOTHING)
    },
  )

  test('is read without what this version does not know', () => {
    const last = { problem: 'teleporter', task: '', format: 'gone', role: 'ghost' }
    expect(readPractice({ last, started: ['teleporter', 'payments', 3] })).toEqual({
      ...NOTHING,
      last: { problem: USUAL_CHOICE.problem, task: '', format: 'gone', role: 'candidate' },
      started: ['payments'],
    })
  })

  test('after a start is the choice, the problem once, and no task that waits', () => {
    const before = { ...NOTHING, task: OWN.task }
    const once = afterStart(before, USUAL_CHOICE)
    expect(once).toEqual({ ...before, last: USUAL_CHOICE, started: [USUAL_CHOICE.problem] })
    expect(afterStart(once, USUAL_CHOICE).started).toEqual([USUAL_CHOICE.problem])
    expect(afterStart(once, OWN)).toEqual({ ...once, last: OWN, task: '' })
  })
})

test('one’s own formats come after those of the product, and one that is gone gives way to the usual one', () => {
  expect(offeredFormats([OURS]).map(({ id }) => id)).toEqual([...FORMATS.map(({ id }) => id), 'Our loop'])
  expect(chosenFormat(OWN, [OURS]).phases).toBe(OURS.phases)
  expect(chosenFormat(OWN, []).id).toBe('four-45')
})

describe('the interview of a choice', () => {
  test('is on a problem of the catalogue, whose sentence opens the brief', () => {
    expect(interviewOf(USUAL_CHOICE, [])).toMatchObject({
      interview: { problem: 'chat-app', format: 'four-45', role: 'candidate', phases: FORMATS[0]?.phases },
      problem: expect.stringMatching(/^Design a chat app/),
      name: 'Chat app',
    })
  })

  test('is on one’s own, on one line and without a problem’s id', () => {
    const task = ' Design a parking garage. \n It has\tfive floors. '
    expect(interviewOf({ ...OWN, task }, [OURS])).toEqual({
      interview: { format: 'Our loop', role: 'alone', phases: OURS.phases },
      problem: 'Design a parking garage. It has five floors.',
      name: 'Design a parking garage',
    })
  })

  test('has a name of whole words', () => {
    const task = 'Design the night trains of a continent with beds, seats and bicycles'
    expect(choiceTitle({ ...OWN, task })).toBe('Design the night trains of a continent with…')
  })

  test('is not begun with a task that the brief does not take', () => {
    expect(tooManyIn({ ...OWN, task: `${'x'.repeat(TASK_LENGTH)}  ` })).toBe(0)
    expect(tooManyIn({ ...OWN, task: 'x'.repeat(TASK_LENGTH + 3) })).toBe(3)
    expect(tooManyIn({ ...USUAL_CHOICE, task: 'x'.repeat(TASK_LENGTH + 3) })).toBe(0)
  })
})
