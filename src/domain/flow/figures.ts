const FIGURES = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 })

/** A number for a sentence, without fractions: 20,000. */
export const figure = (value: number): string => FIGURES.format(value)
