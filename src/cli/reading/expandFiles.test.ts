import { expect, test } from 'vitest'
import type { CliPorts } from '#cli/ports.ts'
import { expandFiles } from './expandFiles.ts'

const FILES = ['a.md', 'b.mmd', 'docs/a.md', 'docs/a+b.md', 'docs/x/a.md', 'docs/x/y/b.md', 'docs/x/y/b.mdx']

const expanded = (...operands: string[]) => {
  const listFiles = async (folder: string) => {
    const start = folder === '.' ? '' : folder
    return FILES.filter((file) => file.startsWith(start)).map((file) => file.slice(start.length))
  }
  return expandFiles(operands, { listFiles } as unknown as CliPorts)
}

test.each([
  ['*.md', ['a.md']],
  ['**/*.md', ['a.md', 'docs/a.md', 'docs/a+b.md', 'docs/x/a.md', 'docs/x/y/b.md']],
  ['docs/*.md', ['docs/a.md', 'docs/a+b.md']],
  ['docs/**/*.md', ['docs/a.md', 'docs/a+b.md', 'docs/x/a.md', 'docs/x/y/b.md']],
  ['docs/**/y/*', ['docs/x/y/b.md', 'docs/x/y/b.mdx']],
  ['docs/a+*.md', ['docs/a+b.md']],
  ['?.m*', ['a.md', 'b.mmd']],
  ['docs/**', ['docs/a.md', 'docs/a+b.md', 'docs/x/a.md', 'docs/x/y/b.md', 'docs/x/y/b.mdx']],
])('%s stands for the files it matches', async (pattern, files) => {
  expect(await expanded(pattern)).toEqual(files)
})

test('other names are left as they are, each once', async () => {
  expect(await expanded('gone.md', '-', 'a.md', '*.md', 'gone.md')).toEqual(['gone.md', '-', 'a.md'])
  expect(await expanded('nothing/*.md')).toEqual(['nothing/*.md'])
})
