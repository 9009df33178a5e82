import type { OpenFault } from '#document/persistence.ts'
import { loadingWords } from '#words/loading.ts'

/** Tells why a board was not opened; the sentences are loaded when the first of them is told. */
export const tellNotOpened = (notify: (words: string, tone: 'error') => void, fault: OpenFault): Promise<void> =>
  import('#words/opening.ts').then(
    ({ openingWords }) => notify(openingWords[fault], 'error'),
    () => notify(loadingWords.part, 'error'),
  )
