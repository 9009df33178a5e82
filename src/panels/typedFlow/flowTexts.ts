import type { FlowTexts } from '#desk/slices/typedFlow.ts'
import type { UnknownName } from '#domain/sketch/flowNames.ts'

/** So many flows are remembered. */
const MOST = 20

/** A text with the nearest known word in the place of one that is not understood. */
export const withNearest = (text: string, { from, to, nearest }: UnknownName): string =>
  nearest === undefined ? text : text.slice(0, from) + nearest + text.slice(to)

/** A text with the name that is not understood in quotes, which make it a name and no more. */
export const withName = (text: string, { whole }: UnknownName): string =>
  `${text.slice(0, whole.from)}"${text.slice(whole.from, whole.to)}"${text.slice(whole.to)}`

/** What is kept once a flow was added: nothing in the field, and the flow before the earlier ones. */
export const afterAdding = ({ text, earlier }: FlowTexts): FlowTexts => ({
  text: '',
  earlier: [text.trim(), ...earlier.filter((each) => each !== text.trim())].slice(0, MOST),
})

/** The text of an earlier flow, `steps` before (or after) the one that stands in the field; undefined where there is none. */
export function earlierFlow({ text, earlier }: FlowTexts, steps: 1 | -1): string | undefined {
  const place = earlier.indexOf(text)
  if (place < 0 && steps < 0) return undefined
  return place + steps < 0 ? '' : earlier[place + steps]
}
