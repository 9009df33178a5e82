import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { changedFiles } from './changedFiles.mjs'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'changed-'))
  git('init', '-q', '-b', 'main')
  write('kept.ts', 'gone.ts', 'edited.ts', '.gitignore')
  commit()
})
afterEach(() => rmSync(root, { recursive: true }))

const git = (...args: readonly string[]): string =>
  execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args], { cwd: root, encoding: 'utf8' })
const write = (...files: readonly string[]): void => {
  for (const file of files) writeFileSync(join(root, file), file === '.gitignore' ? 'ignored.ts\n' : `${Math.random()}`)
}
const commit = (): void => {
  git('add', '-A')
  git('commit', '-q', '-m', 'a step')
}

test('what a branch changed counts, committed or not, and what git does not know yet', () => {
  git('checkout', '-q', '-b', 'work')
  write('committed.ts')
  rmSync(join(root, 'gone.ts'))
  commit()
  write('edited.ts', 'a new one.ts', 'ignored.ts')
  expect(changedFiles(root, 'main')).toEqual({
    base: 'main',
    files: ['a new one.ts', 'committed.ts', 'edited.ts'],
  })
})

test('what happened on the other branch meanwhile does not count', () => {
  git('checkout', '-q', '-b', 'work')
  git('checkout', '-q', 'main')
  write('theirs.ts')
  commit()
  git('checkout', '-q', 'work')
  expect(changedFiles(root, 'main').files).toEqual([])
})

test('without the branch to compare with, the last commit is compared', () => {
  write('edited.ts')
  expect(changedFiles(root, 'trunk')).toEqual({ base: 'the last commit', files: ['edited.ts'] })
})
