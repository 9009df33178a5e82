/** The words that a test types, each once: whether one is there afterwards says whether what was done is there. */
export interface Words {
  /** A new word; one about a subject takes the place of the words typed about it before. */
  next(subject?: string): string
  /** True when the word, or one that took its place, is in the text. */
  isIn(word: string, text: string): boolean
}

/** Words from the first on. */
export function createWords(): Words {
  const subjects = new Map<string, string>()
  const successors = (word: string): readonly string[] => {
    const subject = subjects.get(word)
    if (subject === undefined) return [word]
    const all = [...subjects.keys()]
    return all.slice(all.indexOf(word)).filter((other) => subjects.get(other) === subject)
  }
  let count = 0
  return {
    next: (subject) => {
      const word = `q${++count}z`
      if (subject !== undefined) subjects.set(word, subject)
      return word
    },
    isIn: (word, text) => successors(word).some((successor) => text.includes(successor)),
  }
}
