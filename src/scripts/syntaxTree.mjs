/**
 * The nodes right below a node of a syntax tree, as the parser makes it (ESTree).
 *
 * @template {{ readonly type: string }} Node
 * @param {Node} node
 * @returns {readonly Node[]}
 */
export const childrenOf = (node) => {
  /** @type {readonly any[]} */
  const parts = Object.values(node).flat()
  return parts.filter((child) => typeof child === 'object' && child !== null && typeof child.type === 'string')
}

/** The line, from 1, of a place in a source. @param {string} source @param {number} at */
export const lineAt = (source, at) => source.slice(0, at).split('\n').length
