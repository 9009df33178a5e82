/** The id of the board that the page's address names, if it names one. */
export const idInAddress = (): string | undefined => /^#board=([\w-]+)$/.exec(location.hash)?.[1]

/** Names a board in the address, without a step in the browser's history. */
export const putInAddress = (id: string): void => history.replaceState(null, '', `#board=${id}`)
