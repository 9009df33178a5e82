/** A figure with its unit: a rate is written close, "5,000/s", everything else apart, "200 ms" and "99.9 %". */
export const withUnit = (figure: string, unit?: string): string =>
  unit === undefined ? figure : unit.startsWith('/') ? `${figure}${unit}` : `${figure} ${unit}`
