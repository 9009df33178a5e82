import { isAbsolute, relative } from 'node:path'

/** The path of a file from the folder it is reported in, with forward slashes. */
export function relativePath(cwd: string, file: string): string {
  const path = isAbsolute(file) ? relative(cwd, file) : file
  return path.replaceAll('\\', '/').replace(/^\.\//, '')
}
