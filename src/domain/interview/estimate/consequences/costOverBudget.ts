import type { ResultId } from '#domain/interview/estimate/results/ids.ts'
import type { EstimateResult } from '../estimateOf.ts'
import { inWords } from '../figureWords.ts'
import type { InputId } from '../inputs.ts'
import { ESTIMATE_SOURCES as FROM } from '../sources.ts'
import type { ForcedBy, NumbersView } from './consequence.ts'

/** What to change first where a line of the cost is the largest. */
const LEVERS: Readonly<Partial<Record<ResultId, InputId>>> = {
  'cost-storage': 'retention',
  'cost-media': 'mediaSize',
  'cost-servers': 'hitRate',
  'cost-sockets': 'serverConnections',
  'cost-traffic': 'readSize',
  'cost-cache': 'hotShare',
  'cost-requests': 'requestPrice',
}

function largestLine({ estimate }: NumbersView): EstimateResult | undefined {
  const lines = (estimate.get('cost-month')?.factors ?? []).flatMap(
    ({ result }) => (result && estimate.get(result)) ?? [],
  )
  return lines.toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0))[0]
}

/** What it costs against what there is. */
export const costOverBudget: ForcedBy = {
  id: 'cost-over-budget',
  result: 'budget-left',
  source: FROM.own,
  check: (view) => {
    const left = view.value('budget-left')
    const line = largestLine(view)
    if (left === undefined || line === undefined) return []
    const said = (value: number) => inWords(value, 'money a month')
    const lever = LEVERS[line.id]
    return [
      {
        at: [],
        says: left < 0 ? `It costs ${said(-left)} more than the budget` : 'It has to stay within the budget',
        because: `${said(view.value('cost-month') ?? 0)} in all, of which ${said(line.value ?? 0)} are the ${line.title.toLowerCase()}.`,
        answer: left < 0 ? undefined : `${said(left)} of the budget are left`,
        ...(left < 0 && lever && { opens: lever }),
      },
    ]
  },
}
