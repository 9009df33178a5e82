/** Sums of shares carry rounding errors; a load that is over by less than this is not over. */
const TOLERANCE = 1e-9

/** True when a load is more than a capacity, rounding errors aside. */
export const exceeds = (load: number, capacity: number): boolean => load > capacity * (1 + TOLERANCE)
