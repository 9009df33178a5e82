/** What is said while a large file is read. */
export const readingFileWords = {
  name: 'Opening a file',
  opening: (file: string) => `Opening ${file}`,
  reading: (file: string) => `Reading ${file}`,
  readSoFar: (read: string, size: string) => `${read} of ${size} read`,
  workingOut: (size: string) => `Working out what is in ${size}`,
  stop: 'Stop',
  stopOpening: 'Stop opening the file',
} as const
