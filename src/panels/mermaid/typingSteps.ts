/** The texts that typing went through since the board last followed, to go back and forth between. */
export interface TypingSteps {
  /** a pause in typing came at a text that the board did not follow */
  readonly paused: (text: string) => void
  /** something new was typed, so what was taken back is gone */
  readonly typed: () => void
  /** the text before the given one: that of the last pause before it, or else none */
  readonly back: (text: string) => string | undefined
  /** the text that was taken back last, or none */
  readonly forth: () => string | undefined
  /** the board has followed, so there is nothing to go back to */
  readonly clear: () => void
}

/** No steps yet. */
export function createTypingSteps(): TypingSteps {
  let earlier: string[] = []
  let later: string[] = []
  return {
    paused: (text) => {
      if (earlier.at(-1) !== text) earlier.push(text)
    },
    typed: () => {
      later = []
    },
    back: (text) => {
      if (earlier.at(-1) === text) earlier.pop()
      later.push(text)
      return earlier.at(-1)
    },
    forth: () => later.pop(),
    clear: () => {
      earlier = []
      later = []
    },
  }
}
