import type { FlowchartLink } from '#domain/mermaid/read/flowchart.ts'

/** Gives the name under which the end of a link is known in both texts. */
export type EndName = (node: string) => string

const sameLook = (a: FlowchartLink, b: FlowchartLink) => a.label === b.label && a.line === b.line && a.head === b.head

/** Which link of the text before each link is, by its place in either text: one with the same ends, if possible one that looks alike. */
export function matchLinks(
  before: readonly FlowchartLink[],
  after: readonly FlowchartLink[],
  nameOf: EndName,
): readonly (number | undefined)[] {
  const pool = new Map<string, number[]>()
  before.forEach(({ from, to }, i) => {
    const key = `${from}\n${to}`
    const list = pool.get(key)
    if (list) list.push(i)
    else pool.set(key, [i])
  })
  const found: (number | undefined)[] = after.map(() => undefined)
  const take = (link: FlowchartLink, fits: (old: FlowchartLink) => boolean): number | undefined => {
    const list = pool.get(`${nameOf(link.from)}\n${nameOf(link.to)}`)
    const at = list?.findIndex((i) => fits(before[i] as FlowchartLink)) ?? -1
    return at < 0 ? undefined : list?.splice(at, 1)[0]
  }
  after.forEach((link, i) => {
    found[i] = take(link, (old) => sameLook(old, link))
  })
  after.forEach((link, i) => {
    found[i] ??= take(link, () => true)
  })
  return found
}
