import { loadingWords } from '#words/loading.ts'

const missing = new WeakSet<object>()

/** Remembers that an error came of a part of the app that could not be loaded, whoever it is thrown through. */
export const noteMissingPart = (error: unknown): void => {
  if (typeof error === 'object' && error !== null) missing.add(error)
}

const isMissingPart = (error: unknown): boolean => typeof error === 'object' && error !== null && missing.has(error)

/** Why nothing is drawn when Mermaid, or the part of it that draws, could not be loaded. */
const MERMAID_MISSING = loadingWords.mermaid

/** Why nothing is drawn when Mermaid is there, and what it needs for this diagram could not be loaded. */
export const MERMAID_PART_MISSING = loadingWords.mermaidPart

/** True for the words that tell of something that could not be loaded, which a reload may bring. */
export const tellsOfMissing = (fault: string | undefined): boolean =>
  fault === MERMAID_MISSING || fault === MERMAID_PART_MISSING

/** Why drawing failed, in a sentence: the message of the error, or what is `missing`. */
export const drawingFault = (error: unknown, missing: string = MERMAID_MISSING): string => {
  if (isMissingPart(error)) return missing
  return error instanceof Error ? error.message : String(error)
}
