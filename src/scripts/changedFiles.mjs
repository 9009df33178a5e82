import { execFileSync } from 'node:child_process'

/**
 * The files of a working tree that differ from where its branch left another one, committed or not, and the files that git
 * does not know yet; those that are gone are left out. Where there is no such branch, what differs from the last commit.
 *
 * @param {string} root
 * @param {string} branch
 * @returns {{ readonly base: string, readonly files: readonly string[] }} paths from the root, and what they were compared with
 */
export const changedFiles = (root, branch) => {
  const git = (/** @type {readonly string[]} */ ...args) =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  const lines = (/** @type {string} */ text) => text.split('\0').filter((line) => line !== '')
  const base = leftAt(git, branch) ?? 'HEAD'
  const changed = lines(git('diff', '-z', '--name-only', '--diff-filter=d', '--relative', base))
  const unknown = lines(git('ls-files', '-z', '--others', '--exclude-standard'))
  return { base: base === 'HEAD' ? 'the last commit' : branch, files: [...new Set([...changed, ...unknown])].sort() }
}

/** @param {(...args: readonly string[]) => string} git @param {string} branch */
const leftAt = (git, branch) => {
  try {
    return git('merge-base', branch, 'HEAD').trim()
  } catch {
    return undefined
  }
}
