import { parseSync } from 'vite'
import { seededRandom } from '../seededRandom.mjs'
import { childrenOf, lineAt } from '../syntaxTree.mjs'
import { OPERATORS } from './operators.mjs'

/** @typedef {any} SyntaxNode a node of the syntax tree, as the parser makes it (ESTree) */
/**
 * @typedef {object} Mutant one small change of one file
 * @property {string} file path from the root
 * @property {number} line
 * @property {number} start
 * @property {number} end
 * @property {string} was what stands there
 * @property {string} text what is to stand there instead
 */

/**
 * Every mutant of a file, from its start to its end.
 *
 * @param {string} file
 * @param {string} source
 * @returns {readonly Mutant[]}
 */
export const mutantsOf = (file, source) => {
  /** @type {Mutant[]} */
  const mutants = []
  const text = (/** @type {SyntaxNode} */ node) => source.slice(node.start, node.end)
  const visit = (/** @type {SyntaxNode} */ node, /** @type {readonly SyntaxNode[]} */ ancestors) => {
    if (isLeftOut(node)) return
    for (const { start, end, text: instead } of OPERATORS[node.type]?.({ node, text, ancestors }) ?? [])
      mutants.push({ file, line: lineAt(source, start), start, end, was: source.slice(start, end), text: instead })
    for (const child of childrenOf(node)) visit(child, [...ancestors, node])
  }
  visit(parseSync(file, source).program, [])
  return mutants.sort((a, b) => a.start - b.start || a.end - b.end)
}

/**
 * The source of a file with the mutant in it.
 *
 * @param {string} source
 * @param {Mutant} mutant
 */
export const mutated = (source, { start, end, text }) => source.slice(0, start) + text + source.slice(end)

/**
 * As many mutants as asked for, or all there are; the same for the same seed.
 *
 * @param {readonly Mutant[]} mutants
 * @param {number} count
 * @param {number} seed
 * @returns {readonly Mutant[]}
 */
export const drawMutants = (mutants, count, seed) => {
  const random = seededRandom(seed)
  const left = [...mutants]
  return Array.from({ length: Math.min(count, left.length) }, () => left.splice(Math.floor(random() * left.length), 1))
    .flat()
    .sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.start - b.start))
}

/**
 * Types are gone when a test runs, and what a throw says is for whoever reads it.
 *
 * @param {SyntaxNode} node
 */
const isLeftOut = (node) =>
  (/^TS/.test(node.type) && !/^TS(As|Satisfies|NonNull)/.test(node.type)) ||
  ['ImportDeclaration', 'ThrowStatement'].includes(node.type)
