import type { Arrivals } from './arrivals.ts'
import type { CheckBook, Teller } from './teller.ts'

/** The rulebook of a check, at hand or to be loaded when it is first needed. */
export function createRules(given: CheckBook | (() => Promise<CheckBook>), arrivals: Arrivals) {
  let rulebook: CheckBook | undefined
  let teller: Teller | undefined
  let loading = false
  let disposed = false

  const open = (book: CheckBook) => {
    rulebook = book
    teller = book.createTeller(book, arrivals)
  }
  if (typeof given !== 'function') open(given)
  return {
    rulebook: () => rulebook,
    teller: () => teller,
    /** loads the rulebook unless that is under way; what comes of it is told once, and nothing after the end */
    load: (opened: () => void, failed: () => void): void => {
      if (loading || typeof given !== 'function') return
      loading = true
      given().then(
        (book) => {
          loading = false
          open(book)
          if (!disposed) opened()
        },
        () => {
          loading = false
          if (!disposed) failed()
        },
      )
    },
    dispose: (): void => {
      disposed = true
      teller?.stop()
    },
  }
}
