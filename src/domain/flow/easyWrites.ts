/** Writes per second that one SQL primary takes with ease: the lower end of the reference figure. */
export const EASY_WRITES = 5_000
