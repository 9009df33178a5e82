/** What a board file holds under `board`, of whatever version; nothing about it is known for certain. */
export type FileContent = Readonly<Record<string, unknown>>

/** One step from a version of the file format to the next; it must take any content without a throw. */
export interface Migration {
  /** what it does, for whoever reads the list */
  readonly name: string
  readonly migrate: (content: FileContent) => FileContent
}
