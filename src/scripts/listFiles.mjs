import { readdirSync } from 'node:fs'
import { join, relative } from 'node:path'

/**
 * The files in a folder and its subfolders, as sorted paths relative to it with forward slashes.
 *
 * @param {string} folder
 * @returns {string[]}
 */
export const listFiles = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort()
