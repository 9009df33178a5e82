import type { TypedFlowActions } from './useTypedFlow.ts'

/** A key press in the field, and where its caret stands. */
export interface FlowPress {
  readonly key: string
  readonly shiftKey: boolean
  readonly altKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly isAtStart: boolean
}

/** What a key means in the field, given the flow that stands there; false leaves the key to the field. */
type FlowKey = (flow: TypedFlowActions, press: FlowPress) => boolean

const done = (act: () => void): true => {
  act()
  return true
}

/** With nothing typed there is nothing to take back but what was added. */
const takeBack: FlowKey = ({ texts, takeBack: run }, { shiftKey, ctrlKey, metaKey }) =>
  texts.text === '' && (ctrlKey || metaKey) && done(() => run(shiftKey ? 'redo' : 'undo'))

const enter: FlowKey = ({ sketch, add, keepName }, { shiftKey, altKey }) => {
  const [unknown] = sketch.unknown
  if (altKey) return unknown !== undefined && done(() => keepName(unknown))
  return !shiftKey && done(add)
}

const tab: FlowKey = ({ sketch, takeNearest }, { shiftKey }) => {
  const [unknown] = sketch.unknown
  return !shiftKey && unknown?.nearest !== undefined && done(() => takeNearest(unknown))
}

const isRecalled = ({ texts }: TypedFlowActions): boolean => texts.earlier.includes(texts.text)

const KEYS: Readonly<Record<string, FlowKey>> = {
  escape: ({ close }) => done(close),
  tab,
  enter,
  arrowup: (flow, { isAtStart }) => (isAtStart || isRecalled(flow)) && flow.recall(1),
  arrowdown: (flow) => isRecalled(flow) && flow.recall(-1),
  z: takeBack,
}

/** Does what a key means in the field for typed flows; false leaves it to the field. */
export const pressInFlow: FlowKey = (flow, press) => KEYS[press.key.toLowerCase()]?.(flow, press) ?? false
