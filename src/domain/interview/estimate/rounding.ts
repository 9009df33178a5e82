/** A figure rounded to the two digits that people say. */
export const roundedFigure = (value: number): number => Number(value.toPrecision(2))

/** The same, never less than the figure: what is planned has to be enough. */
export function roundedUp(value: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, value))) - 1)
  return Math.ceil(Number((value / step).toPrecision(12))) * step
}
