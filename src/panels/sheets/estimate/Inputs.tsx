import { INPUT_GROUPS, INPUTS, type InputId, inputOf } from '#domain/interview/estimate/inputs.ts'
import { Disclosure } from '#parts/Disclosure.tsx'
import { estimateWords as WORDS } from '#words/estimate.ts'
import { EstimateField } from './EstimateField.tsx'

const ALL = Object.keys(INPUTS) as readonly InputId[]
const GROUPS = Object.entries(INPUT_GROUPS) as readonly (readonly [keyof typeof INPUT_GROUPS, string])[]

function Group({ title, ids }: { readonly title: string; readonly ids: readonly InputId[] }) {
  if (ids.length === 0) return null
  return (
    <div className="flex flex-col gap-2">
      <h4 className="m-0 mt-2 font-semibold text-[11px] text-muted">{title}</h4>
      {ids.map((id) => (
        <EstimateField key={id} id={id} />
      ))}
    </div>
  )
}

const Groups = ({ first }: { readonly first: boolean }) =>
  GROUPS.map(([group, title]) => (
    <Group
      key={group}
      title={title}
      ids={ALL.filter((id) => inputOf(id).group === group && (inputOf(id).first === true) === first)}
    />
  ))

/** The numbers that the estimate is reckoned from: those that are asked for first, and all others. */
export const Inputs = () => (
  <div className="flex flex-col gap-2">
    <Groups first />
    <div className="-ml-2 mt-2">
      <Disclosure title={WORDS.moreFields}>
        <div className="pl-2">
          <Groups first={false} />
        </div>
      </Disclosure>
    </div>
  </div>
)
