/** The words that a test types, each once: whether one is there afterwards says whether what was done is there. */
export interface Words {
  /** A new word; one about a subject takes the place of the words typed about it before, together with what is typed in front of it. */
  next(subject?: string, inFront?: string): string
  /** True when the word, or one that took its place, is in the text: also one of which only the first keys came. */
  isIn(word: string, text: string): boolean
}

/** Words from the first on. */
export function createWords(): Words {
  const subjects = new Map<string, string>()
  const typed = new Map<string, string>()
  const successors = (word: string): readonly string[] => {
    const subject = subjects.get(word)
    if (subject === undefined) return [word]
    const all = [...subjects.keys()]
    return all.slice(all.indexOf(word)).filter((other) => subjects.get(other) === subject)
  }
  /** True when all that stands in a field is the beginning of what was typed with the word. */
  const hasBegun = (word: string, text: string): boolean => {
    const whole = typed.get(word) ?? ''
    return Array.from(whole, (_, i) => JSON.stringify(whole.slice(0, i + 1).trim())).some((begun) =>
      text.includes(begun),
    )
  }
  let count = 0
  return {
    next: (subject, inFront = '') => {
      const word = `q${++count}z`
      if (subject !== undefined) {
        subjects.set(word, subject)
        typed.set(word, inFront + word)
      }
      return word
    },
    isIn: (word, text) =>
      text.includes(word) || successors(word).some((next) => text.includes(next) || hasBegun(next, text)),
  }
}
