import { loadingWords } from '#words/loading.ts'

const missing = new WeakSet<object>()

/** Remembers that an error came of a part of the app that could not be loaded, whoever it is thrown through. */
export const noteMissingPart = (error: unknown): void => {
  if (typeof error === 'object' && error !== null) missing.add(error)
}

const isMissingPart = (error: unknown): boolean => typeof error === 'object' && error !== null && missing.has(error)

/** Why nothing is drawn when Mermaid, or the part of it that draws, could not be loaded. */
export const MERMAID_MISSING = loadingWords.mermaid

/** Why drawing failed, in a sentence: the message of the error, or that Mermaid is missing. */
export const drawingFault = (error: unknown): string => {
  if (isMissingPart(error)) return MERMAID_MISSING
  return error instanceof Error ? error.message : String(error)
}
