/** What the storage calls what it finds without a name. */
export const storageWords = {
  recovered: 'Recovered board',
} as const
