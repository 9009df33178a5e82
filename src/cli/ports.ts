import type { Result } from '#shared/result.ts'

/** Why a file could not be read, as one sentence, and whether there simply is none. */
export interface FileFault {
  readonly missing: boolean
  readonly says: string
}

/** What the command line needs of the place it runs in. */
export interface CliPorts {
  /** the working directory, an absolute path */
  readonly cwd: string
  /** the version of the package */
  readonly version: () => string
  /** paths count from the working directory, here and below */
  readonly readFile: (path: string) => Promise<Result<Uint8Array, FileFault>>
  readonly readStdin: () => Promise<Result<Uint8Array, FileFault>>
  /** all files in a folder and its subfolders, with forward slashes, sorted; what tools keep for themselves is left out */
  readonly listFiles: (folder: string) => Promise<readonly string[]>
  /** writes the whole text or, when that fails, leaves what was there; the error is one sentence */
  readonly writeFile: (path: string, text: string) => Promise<Result<undefined, string>>
  readonly stdout: (text: string) => void
  readonly stderr: (text: string) => void
}
