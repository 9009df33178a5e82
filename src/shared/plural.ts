/** A noun as it stands after a count: “block” after 1, “blocks” after any other. */
export const plural = (count: number, one: string, many = `${one}s`): string => (count === 1 ? one : many)

/** A count with its noun: “1 block”, “2 blocks”. */
export const counted = (count: number, one: string, many?: string): string => `${count} ${plural(count, one, many)}`
