const ID = /"id"\s*:\s*"([\w-]+)"|\n/g

/** Gives the line, counted from 1, of the record with an id in the text of a board file. */
export function recordLines(text: string): (id: string) => number | undefined {
  const lines = new Map<string, number>()
  let line = 1
  for (const [found, id] of text.matchAll(ID)) {
    if (id === undefined) line++
    else {
      // The line of the name, not of a value that stands further down.
      if (!lines.has(id)) lines.set(id, line)
      line += found.split('\n').length - 1
    }
  }
  return (id) => lines.get(id)
}
