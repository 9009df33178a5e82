/** Something that is called by words, in lower case and singular. */
export interface Phrase {
  readonly words: readonly string[]
}

/** A phrase found among words: the places of its first word and of the word behind its last. */
export interface FoundPhrase<P extends Phrase> {
  readonly entry: P
  readonly start: number
  readonly end: number
}

/**
 * Finds phrases in a row of words, from left to right, the longest where several begin; of two with the same words the one listed
 * first holds.
 */
export function phraseFinder<P extends Phrase>(
  phrases: readonly P[],
): (words: readonly string[]) => readonly FoundPhrase<P>[] {
  const byFirst = new Map<string, P[]>()
  for (const phrase of phrases) {
    const first = phrase.words[0] ?? ''
    const list = byFirst.get(first)
    if (list) list.push(phrase)
    else byFirst.set(first, [phrase])
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length)
  return (words) => {
    const found: FoundPhrase<P>[] = []
    let at = 0
    while (at < words.length) {
      const start = at
      const entry = byFirst
        .get(words[start] as string)
        ?.find((each) => each.words.every((word, i) => words[start + i] === word))
      if (entry) found.push({ entry, start, end: start + entry.words.length })
      at = entry ? start + entry.words.length : start + 1
    }
    return found
  }
}
