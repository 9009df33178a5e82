import { namesProduct } from '#domain/blocks/namesProduct.ts'
import { LIMITS } from '#domain/board/limits.ts'
import { productNamed } from '#domain/names/products.ts'
import { firstCharacters, oneLine } from '#shared/plainText.ts'

/** The label of a block, and what stood in it that has a field of its own. */
export interface BlockLabel {
  readonly label: string
  /** the product as it was written */
  readonly technology?: string
  /** copies, from 1 on */
  readonly replicas?: number
}

const COPIES_AT_END = /(?<=\S)\s\(?[x×](\d{1,6})\)?$/u
const COPIES_BEHIND = /(?<=\S)\s\((\d{1,6})\s*(?:replicas|instances|pods|copies)\)$/i
const COPIES_ALONE = /^\(?(?:[x×]\s?(\d{1,6})|(\d{1,6})\s*(?:replicas|instances|pods|copies|[x×]))\)?$/iu
const COPIES_IN_FRONT = /^(\d{1,6})\s?[x×]\s/u
const PRODUCT_AT_END = /^(.*\S) \(([^()]+)\)$/u

const countOf = (digits: string | undefined): number | undefined => {
  const count = Number(digits)
  return Number.isInteger(count) && count >= 1 ? count : undefined
}

/** The product in round brackets behind a label, unless the label names it anyway. */
function productBehind(line: string): { rest: string; technology: string } | undefined {
  const [, rest, technology] = PRODUCT_AT_END.exec(line) ?? []
  if (rest === undefined || technology === undefined || productNamed(technology) === undefined) return undefined
  return namesProduct(rest, technology) ? undefined : { rest, technology }
}

interface Line {
  readonly text: string
  readonly replicas?: number | undefined
  readonly technology?: string | undefined
}

/** One line without the product and, where they are counted, the copies at its end. */
function readLine(line: string, first: boolean, counts: boolean): Line {
  const copiesOf = counts ? countOf : () => undefined
  const copies = COPIES_AT_END.exec(line) ?? COPIES_BEHIND.exec(line)
  const replicas = copiesOf(copies?.[1])
  const text = replicas === undefined ? line : line.slice(0, copies?.index)
  const product = productBehind(text)
  if (product) return { text: product.rest, replicas, technology: product.technology }
  if (first) return { text, replicas: replicas ?? copiesOf(COPIES_IN_FRONT.exec(text)?.[1]) }
  if (productNamed(text) !== undefined) return { text: '', replicas, technology: text }
  const [, behind, before] = COPIES_ALONE.exec(text) ?? []
  const alone = copiesOf(behind ?? before)
  return alone === undefined ? { text, replicas } : { text: '', replicas: alone }
}

/**
 * The label of a block from the lines of a node: one line, the parts joined by a middle dot, at most as long as a label may be. A
 * product alone on a line or in brackets at its end, and the number of copies, go into fields of their own; the copies of what is not
 * counted stay in the label.
 */
export function blockLabel(lines: readonly string[], { counts } = { counts: true }): BlockLabel {
  const read = lines.map((line, i) => readLine(line, i === 0, counts))
  const technology = read.find((line) => line.technology !== undefined)?.technology
  const replicas = read.find((line) => line.replicas !== undefined)?.replicas
  const told = (line: Line) =>
    (line.technology === undefined || line.technology === technology) &&
    (line.replicas === undefined || line.replicas === replicas)
  // What has no field left for it, such as a second product, stays in the label.
  const text = read.map((line, i) => (told(line) ? line.text : (lines[i] ?? ''))).filter(Boolean)
  // A node that says nothing but a product is called by it.
  const label = text.length > 0 ? text.join(' · ') : (lines[0] ?? '')
  return {
    label: firstCharacters(oneLine(label), LIMITS.blockLabel),
    ...(technology === undefined ? {} : { technology }),
    ...(replicas === undefined ? {} : { replicas }),
  }
}
