import { capitalised } from '#shared/capitalised.ts'
import type { Problem } from './problem.ts'
import { BOARD_SHAPE } from './records/catalogue.ts'

const LISTS: Readonly<Record<string, string>> = Object.fromEntries(
  BOARD_SHAPE.records.map(({ list, words }) => [list, capitalised(words.one)]),
)
const EXPECTED = {
  object: 'an object',
  list: 'a list',
  text: 'a text',
  number: 'a number',
  flag: 'true or false',
} as const

const number = (value: number) => (Math.abs(value) < 1e15 ? value.toLocaleString('en-US') : String(value))
const shortened = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text)
const quoted = (text: string) => `“${shortened(text)}”`

function shown(value: unknown): string {
  if (typeof value === 'string') return quoted(value)
  if (typeof value === 'number') return number(value)
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'object' ? 'an object' : String(value)
}

/** The record a path leads to, as a reader counts it, and the field in it. */
function place({ path, name }: Problem): { readonly where: string; readonly what: string } {
  const [, list = '', index = '', field = ''] = /^(\w+)(?:\[(\d+)\])?\.?(.*)$/s.exec(path) ?? []
  const label = name === undefined ? '' : ` (${quoted(name)})`
  if (index !== '' && LISTS[list]) {
    const where = `${LISTS[list]} ${number(Number(index) + 1)}${label}`
    return { where: `${where}: `, what: field === '' ? 'the entry' : shortened(field) }
  }
  if (field !== '') return { where: `${capitalised(list)}: `, what: shortened(field) }
  return { where: '', what: path === '' ? 'the board' : quoted(path) }
}

function range(problem: Problem & { code: 'out-of-range' }): string {
  const kind = problem.integer ? 'a whole number' : 'a number'
  return `must be ${kind} from ${number(problem.min)} to ${number(problem.max)}, not ${shown(problem.found)}`
}

function fault(problem: Problem, what: string): string {
  switch (problem.code) {
    case 'wrong-type':
      return `${what} must be ${EXPECTED[problem.expected]}, not ${shown(problem.found)}`
    case 'uneven':
      return `${what} must have a number of entries that is a multiple of ${problem.every}, not ${number(problem.count)}`
    case 'out-of-range':
      return `${what} ${range(problem)}`
    case 'unknown-option':
      return `${what} must be one of ${problem.options.join(', ')}, not ${shown(problem.found)}`
    case 'repeated-option':
      return `${what} names ${quoted(problem.found)} twice`
    case 'too-long':
      return `${what} may have at most ${number(problem.limit)} characters, not ${number(problem.length)}`
    case 'bad-id':
      return `${what} must be 1 to 64 letters, digits, “_” or “-”, and no reserved name, not ${quoted(problem.found)}`
    case 'missing-field':
      return `${what} is missing`
    case 'unknown-field':
      return `${what} is not a known field`
    case 'unsafe-field':
      return `${what} is not allowed as a field`
    case 'too-many-bytes':
      return `${what} may have at most ${number(problem.limit)} bytes, not ${number(problem.length)}`
    case 'not-base64':
      return `${what} must be bytes as base64 text`
    case 'too-many':
      return `${what} may have at most ${number(problem.limit)} entries, not ${number(problem.count)}`
    default:
      return boardFault(problem, what)
  }
}

function boardFault(problem: Problem, what: string): string {
  switch (problem.code) {
    case 'too-large':
      return `The file is larger than ${number(problem.limit / 1_000_000)} MB`
    case 'too-deep':
      return `The file has lists and objects more than ${number(problem.limit)} deep in each other, which no board has`
    case 'too-many-values':
      return `The file holds more than ${number(problem.limit)} values, which no board has`
    case 'not-json':
      return problem.line === undefined
        ? 'The file is not valid JSON'
        : `The file is not valid JSON (line ${number(problem.line)}, column ${number(problem.column ?? 1)})`
    case 'not-a-board':
      return 'The file is not a Tierboard board'
    case 'newer-version':
      return `The file has version ${number(problem.version)}, but only versions up to ${number(problem.supported)} can be read`
    case 'wrong-role':
      return problem.roles.length === 0
        ? `a block of kind ${problem.kind} has no role, so ${what} cannot be ${quoted(problem.found)}`
        : `${what} of kind ${problem.kind} must be one of ${problem.roles.join(', ')}, not ${quoted(problem.found)}`
    case 'repeated-id':
      return `${what} ${quoted(problem.id)} is used before, by ${referred(problem.first)}`
    case 'missing-record':
      return `${what} names the ${problem.type} ${quoted(problem.id)}, which is not on the board`
    case 'circle':
      return `${what} leads in a circle: ${[...problem.ids, problem.ids[0] ?? ''].map(quoted).slice(0, 8).join(' in ')}`
    default:
      return `${what} cannot be read`
  }
}

const referred = (path: string) => {
  const { where } = place({ code: 'missing-field', path })
  return where.replace(': ', '').toLowerCase()
}

/** One clear sentence about a problem: the place as a reader counts it, what is wrong, and what would be right. */
export function describeProblem(problem: Problem): string {
  const { where, what } = place(problem)
  const sentence = `${where}${fault(problem, what)}.`
  return capitalised(sentence)
}
