/** Bytes in the words of a person, to a whole megabyte: “12 MB”. */
export const megabytes = (bytes: number): string => `${Math.round(bytes / 1_000_000).toLocaleString('en-GB')} MB`
