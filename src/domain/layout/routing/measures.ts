/** Straight run out of and into a card, room for an arrowhead (board pixels). */
export const STUB = 18

/** Distance an edge keeps from cards it passes, where there is room. */
export const CLEARANCE = 10

/** Distance from cards below which separating lines may not push an edge. */
export const TIGHT_CLEARANCE = 6

/** Distance from cards where nothing wider is to be had. */
export const TIGHTEST_CLEARANCE = 3

/** Least distance between two ports of one side. */
export const PORT_GAP = 8

/** Ports keep this far from the corners of a card. */
export const PORT_MARGIN = 10

/** What one bend costs, in pixels of extra length. */
export const BEND_COST = 60

/** Distance wanted between parallel lines of different edges. */
export const LINE_GAP = 12
