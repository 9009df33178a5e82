/** @typedef {import('./mutants.mjs').SyntaxNode} SyntaxNode */
/** @typedef {{ readonly node: SyntaxNode, readonly text: (node: SyntaxNode) => string, readonly ancestors: readonly SyntaxNode[] }} Place */
/** @typedef {{ readonly start: number, readonly end: number, readonly text: string }} Swap a piece of the file and what stands there instead */

// Chosen so that most of what they make is wrong: nothing inside types, words or a `??` that only quietens the compiler.

/** @type {Readonly<Record<string, string>>} */
const BINARY = {
  '===': '!==',
  '!==': '===',
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '-': '+',
  '*': '/',
  '/': '*',
  '%': '*',
}
const BOUNDARIES = ['<', '<=', '>', '>=']
/** @type {Readonly<Record<string, string>>} */
const METHODS = {
  some: 'every',
  every: 'some',
  min: 'max',
  max: 'min',
  floor: 'ceil',
  ceil: 'floor',
  round: 'floor',
  startsWith: 'endsWith',
  endsWith: 'startsWith',
  find: 'findLast',
  indexOf: 'lastIndexOf',
}
/** Calls that can be left out: what they are called on is of the same type. */
const DROPPED = ['filter', 'sort', 'toSorted', 'reverse', 'toReversed', 'slice', 'trim', 'toLowerCase', 'concat']
/** What keeps an answer for later or watches over one: without it all goes on as before, only slower or louder. */
const UNSEEN = /cache|memo|known|console|performance|assert/i
const LITERALS = ['Literal', 'TemplateLiteral']
const FUNCTIONS = ['ArrowFunctionExpression', 'FunctionExpression', 'FunctionDeclaration']

/** @param {SyntaxNode} node @param {string} text @returns {Swap} */
const whole = (node, text) => ({ start: node.start, end: node.end, text })

/** @param {SyntaxNode} node */
const isWords = (node) => LITERALS.includes(node.type) && typeof node.value !== 'number'

/**
 * `a < b ? a : b` and the like, where both ends of the comparison are what is chosen from: on a tie both are the same.
 *
 * @param {Place} place
 */
const isChoiceOfEnds = ({ node, text, ancestors }) => {
  const parent = ancestors.at(-1)
  if (parent?.type !== 'ConditionalExpression' || parent.test !== node) return false
  const ends = [text(node.left), text(node.right)]
  return ends.includes(text(parent.consequent)) && ends.includes(text(parent.alternate))
}

/** Places and figures are data, also inside of a function. @param {SyntaxNode | undefined} node */
const isListOfNumbers = (node) =>
  node?.type === 'ArrayExpression' &&
  node.elements.every((/** @type {SyntaxNode} */ each) => each?.type === 'Literal' && typeof each.value === 'number')

/** What an `if` or a choice asks is turned around there already. @param {Place} place */
const isTest = ({ node, ancestors }) => ancestors.at(-1)?.test === node

/** @param {SyntaxNode} left @param {SyntaxNode} right @param {Place} place */
const between = (left, right, { text, node }) => ({
  start: left.end,
  end: right.start,
  was: text({ ...node, start: left.end, end: right.start }),
})

/** @type {Readonly<Record<string, (place: Place) => readonly Swap[]>>} */
export const OPERATORS = {
  BinaryExpression: (place) => {
    const { node } = place
    if (/^[=!]/.test(node.operator) && isTest(place)) return []
    const other = node.operator === '+' && !isWords(node.left) && !isWords(node.right) ? '-' : BINARY[node.operator]
    if (other === undefined || (BOUNDARIES.includes(node.operator) && isChoiceOfEnds(place))) return []
    const { start, end, was } = between(node.left, node.right, place)
    return [{ start, end, text: was.replace(node.operator, other) }]
  },
  LogicalExpression: (place) => {
    const { node } = place
    if (node.operator === '??') return []
    const { start, end, was } = between(node.left, node.right, place)
    const other = node.operator === '&&' ? '||' : '&&'
    // In brackets, since the two bind differently.
    return [
      {
        start: node.start,
        end: node.end,
        text: `(${place.text(node.left)}${was.replace(node.operator, other)}${place.text(node.right)})`,
      },
    ].filter(() => start < end)
  },
  ConditionalExpression: ({ node, text }) => [whole(node.test, `!(${text(node.test)})`)],
  IfStatement: ({ node, text }) => (isThrow(node.consequent) ? [] : [whole(node.test, `!(${text(node.test)})`)]),
  UnaryExpression: (place) => {
    const { node, text } = place
    const seen = node.operator === '-' || (node.operator === '!' && !isTest(place))
    return seen ? [whole(node, text(node.argument))] : []
  },
  Literal: ({ node, ancestors }) => {
    if (typeof node.value === 'boolean') return [whole(node, String(!node.value))]
    if (isListOfNumbers(ancestors.at(-1))) return []
    const inFunction = ancestors.some(({ type }) => FUNCTIONS.includes(type))
    return typeof node.value === 'number' && inFunction ? [whole(node, String(node.value + 1))] : []
  },
  CallExpression: ({ node, text }) => {
    const { callee } = node
    if (callee.type !== 'MemberExpression' || callee.computed) return []
    const name = callee.property.name
    const other = METHODS[name]
    const swaps = other === undefined ? [] : [whole(callee.property, other)]
    return DROPPED.includes(name) && !node.optional && !callee.optional
      ? [...swaps, whole(node, text(callee.object))]
      : swaps
  },
  SpreadElement: ({ node, ancestors }) => {
    const parent = ancestors.at(-1)
    if (parent?.type === 'ObjectExpression') return [whole(node, '...{}')]
    return parent?.type === 'ArrayExpression' ? [whole(node, '...[]')] : []
  },
  ExpressionStatement: ({ node, text }) => {
    const seen = ['CallExpression', 'AssignmentExpression', 'YieldExpression', 'UpdateExpression'].includes(
      node.expression.type,
    )
    return seen && !UNSEEN.test(text(node)) ? [whole(node, ';')] : []
  },
}

/** @param {SyntaxNode} statement */
const isThrow = (statement) =>
  statement.type === 'ThrowStatement' ||
  (statement.type === 'BlockStatement' && statement.body[0]?.type === 'ThrowStatement')
