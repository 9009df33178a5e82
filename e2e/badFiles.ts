import { boardFile, type FileBlock } from './boardFile.ts'

/** A file that is no board, and what the refusal has to say. */
export interface BadFile {
  readonly what: string
  readonly text: () => string
  readonly says: readonly string[]
}

const ALPHA = { id: 'A', label: 'Alpha' }
const withBlock = (block: Partial<FileBlock> & Readonly<Record<string, unknown>>) => () =>
  boardFile({ blocks: [ALPHA, { id: 'B', label: 'Beta', ...block }] })
/** JSON has no way to write these numbers but the text itself. */
const withNumber = (number: string) => () => withBlock({ x: 12_345 })().replace('12345', number)

/** One file for each way in which a file can be wrong. */
export const BAD_FILES: readonly BadFile[] = [
  { what: 'a file that is not JSON', text: () => '{\n  "format": tier', says: ['not valid JSON', 'line 2'] },
  { what: 'JSON that is not a board', text: () => '{"nodes":[]}', says: ['not a Tierboard board'] },
  {
    what: 'a board of a newer version',
    text: () => boardFile({}).replace('"version":1', '"version":99'),
    says: ['version 99', 'versions up to 4'],
  },
  {
    what: 'an unknown kind of block',
    text: withBlock({ kind: 'teapot' }),
    says: ['Block 2 (“Beta”)', 'kind', '“teapot”'],
  },
  {
    what: 'an id used twice',
    text: withBlock({ id: 'A' }),
    says: ['Block 2 (“Beta”)', '“A” is used before, by block 1'],
  },
  {
    what: 'an edge to a missing block',
    text: () => boardFile({ blocks: [ALPHA], edges: [{ from: 'A', to: 'Z' }] }),
    says: ['Edge 1', '“Z”', 'not on the board'],
  },
  {
    what: 'a circle of zones',
    text: () =>
      boardFile({
        zones: [
          { id: 'Y', label: 'Outer', parent: 'Z' },
          { id: 'Z', label: 'Inner', parent: 'Y' },
        ],
      }),
    says: ['Zone', 'leads in a circle', '“Y”', '“Z”'],
  },
  { what: 'a number that is none', text: withNumber('NaN'), says: ['not valid JSON'] },
  {
    what: 'a number of 1e308',
    text: withNumber('1e308'),
    says: ['Block 2 (“Beta”)', 'x must be a number from', '1e+308'],
  },
  { what: 'a number beyond every number', text: withNumber('1e999'), says: ['Block 2 (“Beta”)', 'x must be'] },
  {
    what: 'a label of 100,000 characters',
    text: withBlock({ label: 'x'.repeat(100_000) }),
    says: ['Block 2', 'label may have at most 200 characters, not 100,000'],
  },
  {
    what: 'a file of 60 MB',
    text: () => boardFile({ blocks: [ALPHA] }) + ' '.repeat(60_000_000),
    says: ['60 MB', 'at most 50 MB'],
  },
  {
    what: 'an id of “__proto__”',
    text: withBlock({ id: '__proto__' }),
    says: ['Block 2 (“Beta”)', 'id', '“__proto__”'],
  },
  {
    what: 'a field of “__proto__”',
    text: () => withBlock({ polluted: true })().replace('"polluted"', '"__proto__"'),
    says: ['Block 2 (“Beta”)', '__proto__', 'not allowed'],
  },
]
