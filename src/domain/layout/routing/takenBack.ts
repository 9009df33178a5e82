import type { Route, RouteRequest } from './routing.ts'
import { type CardChange, sameCard } from './routingChange.ts'

/** A change of a board, the edges that waited for new lines when it came, and the routes that were replaced by it. */
export interface RoutedStep {
  readonly cards: ReadonlyMap<string, CardChange>
  readonly edges: ReadonlyMap<string, readonly [before: RouteRequest | undefined, after: RouteRequest | undefined]>
  readonly waiting: ReadonlySet<string>
  readonly replaced: Map<string, Route | undefined>
}

/** Remembers the last changes, so that what takes one back brings back its lines. */
export interface StepMemory {
  /** Begins the next step; answers the last one if this takes it back, or the one taken back last if this makes that again. */
  begin(step: Omit<RoutedStep, 'replaced'>): RoutedStep | undefined
  /** Notes the route an edge had before this step. */
  replaced(id: string, before: Route | undefined): void
  /** Forgets everything, since what is shown now did not come about step by step. */
  forget(): void
}

/** So many steps are remembered, as long as they hold no more routes than `MOST_ROUTES`. */
const MOST_STEPS = 100
const MOST_ROUTES = 20_000

/** A memory without steps. */
export function createStepMemory(): StepMemory {
  let past: RoutedStep[] = []
  let future: RoutedStep[] = []
  let now: RoutedStep | undefined
  return {
    begin: (step) => {
      const made: RoutedStep = { ...step, replaced: new Map() }
      now = made
      const [last, next] = [past.at(-1), future.at(-1)]
      if (last && isReverse(last, made)) {
        past.pop()
        future.push(made)
        return last
      }
      if (next && isReverse(next, made)) {
        future.pop()
        past.push(made)
        return next
      }
      future = []
      past = trimmed([...past, made])
      return undefined
    },
    replaced: (id, before) => {
      if (now && !now.replaced.has(id)) now.replaced.set(id, before)
    },
    forget: () => {
      ;[past, future, now] = [[], [], undefined]
    },
  }
}

function trimmed(steps: readonly RoutedStep[]): RoutedStep[] {
  let routes = 0
  let from = steps.length
  while (from > 0 && steps.length - from < MOST_STEPS && routes <= MOST_ROUTES) routes += sizeOf(steps[--from])
  return steps.slice(from)
}

const sizeOf = (step: RoutedStep | undefined): number => (step ? step.replaced.size + step.waiting.size : 0)

function isReverse(step: RoutedStep, of: RoutedStep): boolean {
  if (step.cards.size !== of.cards.size || step.edges.size !== of.edges.size) return false
  for (const [id, { before, after }] of step.cards) {
    const other = of.cards.get(id)
    if (!other || !sameCard(before, other.after) || !sameCard(after, other.before)) return false
  }
  for (const [id, [before, after]] of step.edges) {
    const other = of.edges.get(id)
    if (!other || !sameRequest(before, other[1]) || !sameRequest(after, other[0])) return false
  }
  return true
}

const sameRequest = (a: RouteRequest | undefined, b: RouteRequest | undefined): boolean =>
  a === b ||
  (a?.from === b?.from &&
    a?.to === b?.to &&
    a?.trunk === b?.trunk &&
    a?.labelSize?.width === b?.labelSize?.width &&
    a?.labelSize?.height === b?.labelSize?.height)
