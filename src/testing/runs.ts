const { TIERBOARD_SEED, TIERBOARD_FUZZ_UNTIL } = process.env

/** The seed of everything random in the tests, so that a run that passed passes again; a fuzz run brings others. */
export const SEED = Number(TIERBOARD_SEED ?? 20_240_601)

/** How much longer a fuzz run is than the tests. */
const LONGER = 10

/** The time, in milliseconds since 1970, at which a fuzz run ends; undefined when this is none. */
export const FUZZ = TIERBOARD_FUZZ_UNTIL === undefined ? undefined : { until: Number(TIERBOARD_FUZZ_UNTIL) }

/** The number of cases of a random test that takes long: as given, or many more in a fuzz run. */
export const runs = (count: number): { readonly numRuns: number } => ({ numRuns: FUZZ ? LONGER * count : count })
