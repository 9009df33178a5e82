/** @typedef {import('./mutants.mjs').Mutant} Mutant */
/**
 * @typedef {object} Explained mutants that no test can notice
 * @property {string} file path from the root
 * @property {string} code the line they are in, without the space around it
 * @property {readonly (readonly [was: string, text: string])[]} swaps
 * @property {string} why nothing comes of them
 */

/** Survivors that were read and found to make no difference that matters. @type {readonly Explained[]} */
export const EXPLAINED = [
  {
    file: 'src/domain/edits/layNew.ts',
    code: 'return bounds ? centre(bounds) : { x: 0, y: 0 }',
    swaps: [['0', '1']],
    why: 'On an empty board any place will do, and the grid takes away a pixel.',
  },
  {
    file: 'src/domain/blocks/namesProduct.ts',
    code: 'for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {',
    swaps: [['1', '2']],
    why: 'A word is not found one letter after itself.',
  },
  {
    file: 'src/domain/board/jsonStrain.ts',
    code: `for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {`,
    swaps: [['>=', '>']],
    why: 'A closing quote stands behind another one, never at the start.',
  },
  {
    file: 'src/domain/edits/layNew.ts',
    code: 'return keepBands(board, [...changes, ...places], places.length === 0 ? after : applyChanges(after, places))',
    swaps: [
      ['places.length === 0', '!(places.length === 0)'],
      ['0', '1'],
    ],
    why: 'Bands are kept from becoming narrower, and a block without its place makes none narrower.',
  },
  {
    file: 'src/domain/board/change.ts',
    code: 'export const byOrder = (a: Ordered, b: Ordered): number => a.order - b.order || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)',
    swaps: [['1', '2']],
    why: 'Who sorts asks for the sign alone.',
  },
  {
    file: 'src/domain/board/decodeField.ts',
    code: "if (!bytes.ok || (isText && (value.length % 4 > 0 || /\\s/.test(value)))) return report({ code: 'not-base64', path })",
    swaps: [['0', '1']],
    why: 'One letter more than whole groups of four is no base64 to anybody.',
  },
  {
    file: 'src/document/boardLog.ts',
    code: 'doc.destroy()',
    swaps: [['doc.destroy()', ';']],
    why: 'Nobody holds the document; its memory is given back a moment sooner.',
  },
  {
    file: 'src/domain/capacity/propagate.ts',
    code: 'if (members.length > 1) {',
    swaps: [['>', '>=']],
    why: 'No simple path comes back to where it began, so nothing is settled within a circle of one.',
  },
  {
    file: 'src/domain/capacity/propagate.ts',
    code: 'left -= steps - Math.max(0, settleCircle(flow, { members, arcs: (node) => inner.get(node) ?? [], steps }))',
    swaps: [['0', '1']],
    why: 'It is one step of forty thousand, which are there to bound the time.',
  },
  {
    file: 'src/domain/capacity/passing.ts',
    code: 'const passed = { link, reads: reads[i] ?? 0, writes: writes[i] ?? 0 }',
    swaps: [['0', '1']],
    why: 'Every link has its part, which the compiler does not know.',
  },
  {
    file: 'src/domain/edits/addBlock.ts',
    code: 'if (!last) return blockNear(board, wanted, { x: 0, y: 0 })',
    swaps: [['0', '1']],
    why: 'With nothing to stand beside any place will do, and the grid takes away a pixel.',
  },
  {
    file: 'src/domain/layout/tidyAcross.ts',
    code: 'const middles = new Array<number>(count).fill(0)',
    swaps: [['0', '1']],
    why: 'Every cell stands in a column, where it gets its middle.',
  },
]

/**
 * Why no test can notice a mutant; undefined for one that nobody has explained.
 *
 * @param {Mutant} mutant
 * @param {string} source of its file
 */
export const whyUnseen = ({ file, line, was, text }, source) => {
  const code = source.split('\n')[line - 1]?.trim()
  const isSwap = (/** @type {readonly [string, string]} */ [from, to]) => from === was.trim() && to === text.trim()
  return EXPLAINED.find((each) => each.file === file && each.code === code && each.swaps.some(isSwap))?.why
}
