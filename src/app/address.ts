const addressOf = (id: string): string => `#board=${id}`

/** The id of the board that the page's address names, if it names one. */
export const idInAddress = (): string | undefined => /^#board=([\w-]+)$/.exec(location.hash)?.[1]

/** Names a board in the address in place of the one that is named there, without a step in the browser's history. */
export const putInAddress = (id: string): void => history.replaceState(null, '', addressOf(id))

/** Names a board in the address as a step of the browser's history, so that Back leads to the one before; none when it is named already. */
export function goToInAddress(id: string): void {
  if (idInAddress() !== id) history.pushState(null, '', addressOf(id))
}
