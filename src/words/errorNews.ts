/** What screen readers hear of errors that are new; the first of them in its own words. */
export const errorNewsWords = {
  news: (count: number, firstSays: string) =>
    count === 1 ? `New error. ${firstSays}` : `${count} new errors. ${firstSays}`,
} as const
