import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, expect, test } from 'vitest'
import type { Block } from '#domain/board/board.ts'
import { tidyBoard } from '#domain/layout/tidy.ts'
import { readMermaid } from '#files/read/readMermaid.ts'
import { provideDom } from '#interop/nodeDom.ts'
import { frameFaults } from '#testing/zoneProbes.ts'

beforeAll(provideDom)

const FOLDER = fileURLToPath(new URL('../../../../testing/flowcharts/', import.meta.url))
const FILES = readdirSync(FOLDER).filter((file) => file.endsWith('.mmd'))
const EXPECTATION = /^%% expect (\S+) (\S+)$/gm
/** The roles that a reader of a diagram can tell. */
const TOLD_ROLES = new Set<string | undefined>(['worker', 'bff'])

const kindOf = ({ kind, role }: Pick<Block, 'kind' | 'role'>) => (TOLD_ROLES.has(role) ? `${kind}/${role}` : kind)

interface Verdict {
  readonly right: boolean
  readonly says: string
}

const known = new Map<string, ReturnType<typeof readFixture>>()

async function readFixture(file: string) {
  const text = readFileSync(FOLDER + file, 'utf8')
  const read = await readMermaid(text, file)
  if (!read.ok) throw new Error(`${file}: ${JSON.stringify(read.error)}`)
  return { text, board: read.value.board, nodes: read.value.nodes }
}

function readOnce(file: string) {
  const reading = known.get(file) ?? readFixture(file)
  known.set(file, reading)
  return reading
}

async function verdictsOf(file: string): Promise<Verdict[]> {
  const { text, board, nodes } = await readOnce(file)
  const blocks = new Map(board.blocks.map((block) => [nodes.get(block.id), block]))
  const expected = [...text.matchAll(EXPECTATION)]
  expect(expected.map(([, id]) => id).sort(), file).toEqual([...blocks.keys()].sort())
  return expected.map(([, id, kinds = '']) => {
    const block = blocks.get(id)
    const found = block ? kindOf(block) : 'nothing'
    return { right: kinds.split('|').includes(found), says: `${file} ${id} “${block?.label}”: ${found}, not ${kinds}` }
  })
}

test('at least 95 of 100 nodes of realistic diagrams are taken for what they are', async () => {
  const verdicts = (await Promise.all(FILES.map(verdictsOf))).flat()
  const wrong = verdicts.filter(({ right }) => !right).map(({ says }) => says)
  expect(FILES.length).toBeGreaterThanOrEqual(40)
  expect(verdicts.length).toBeGreaterThanOrEqual(700)
  const share = 1 - wrong.length / verdicts.length
  expect(share, `${(share * 100).toFixed(1)} % right; wrong are\n${wrong.join('\n')}`).toBeGreaterThanOrEqual(0.95)
})

test('a diagram with groups, also nested ones, comes with frames that hold what is in the group and nothing else', async () => {
  const read = await Promise.all(FILES.map(readOnce))
  const grouped = read.map(({ board }) => board).filter(({ zones }) => zones.length > 0)
  expect(grouped.length).toBeGreaterThan(20)
  expect(grouped.some(({ zones }) => zones.some(({ parent }) => parent !== undefined))).toBe(true)
  expect(grouped.flatMap(frameFaults)).toEqual([])
  const down = grouped.map((board) => tidyBoard({ ...board, settings: { ...board.settings, direction: 'down' } }))
  expect(down.flatMap(frameFaults)).toEqual([])
})
