/** The texts that typing went through since the board last followed, and those that were taken back. */
export interface TypingSteps {
  readonly earlier: readonly string[]
  readonly later: readonly string[]
}

/** Nothing to go back to, nor to bring back. */
export const NO_STEPS: TypingSteps = { earlier: [], later: [] }

/** A pause in typing came at a text that the board did not follow. */
export const pausedAt = ({ earlier, later }: TypingSteps, text: string): TypingSteps => ({
  earlier: earlier.at(-1) === text ? earlier : [...earlier, text],
  later,
})

/** The text before the given one, that of the last pause before it or else none. */
export function stepBack(
  { earlier, later }: TypingSteps,
  text: string,
): { steps: TypingSteps; text: string | undefined } {
  const left = earlier.at(-1) === text ? earlier.slice(0, -1) : earlier
  return { steps: { earlier: left, later: [...later, text] }, text: left.at(-1) }
}

/** The text that was taken back last, or none. */
export const stepForth = ({ earlier, later }: TypingSteps): { steps: TypingSteps; text: string | undefined } => ({
  steps: { earlier, later: later.slice(0, -1) },
  text: later.at(-1),
})
