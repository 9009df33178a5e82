import { randomUUID } from 'node:crypto'
import { promises, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { OPEN_LIMIT } from '#files/read/openFault.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { commandLineWords } from '#words/commandLine.ts'
import { fileReadingWords } from '#words/fileReading.ts'
import type { CliPorts, FileFault } from './ports.ts'

const { lstat, readdir, readFile, realpath, rename, rm, stat, writeFile } = promises

const SENTENCES: Readonly<Record<string, string>> = {
  ENOENT: commandLineWords.noSuchFile,
  ENOTDIR: commandLineWords.noFolder,
  EISDIR: commandLineWords.isFolder,
  EACCES: commandLineWords.noRight,
  EPERM: commandLineWords.noRight,
  EROFS: commandLineWords.cannotBeWritten,
  ENOSPC: commandLineWords.full,
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException)?.code ?? ''

const sentenceOf = (error: unknown): string =>
  SENTENCES[codeOf(error)] ?? commandLineWords.fileFailed(error instanceof Error ? error.message : String(error))

const faultOf = (error: unknown): FileFault => ({ missing: codeOf(error) === 'ENOENT', says: sentenceOf(error) })

async function readOrFail(path: string): Promise<Result<Uint8Array, FileFault>> {
  try {
    const { size } = await stat(path)
    if (size > OPEN_LIMIT) return fail({ missing: false, says: fileReadingWords.tooLarge(size, OPEN_LIMIT) })
    return ok(await readFile(path))
  } catch (error) {
    return fail(faultOf(error))
  }
}

async function readAll(stream: AsyncIterable<Uint8Array>): Promise<Result<Uint8Array, FileFault>> {
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of stream) {
      chunks.push(chunk)
      size += chunk.length
      if (size > OPEN_LIMIT) return fail({ missing: false, says: fileReadingWords.tooLarge(size, OPEN_LIMIT) })
    }
    return ok(Buffer.concat(chunks))
  } catch (error) {
    return fail(faultOf(error))
  }
}

const SKIPPED: ReadonlySet<string> = new Set(['node_modules', '.git'])

async function listFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const lists = await Promise.all(
    entries.map(async (entry) => {
      if (!entry.isDirectory()) return [entry.name]
      if (SKIPPED.has(entry.name)) return []
      return (await listFiles(join(folder, entry.name))).map((path) => `${entry.name}/${path}`)
    }),
  )
  return lists.flat().sort()
}

/** What is at a path, links followed; undefined when nothing is. */
async function whatIsAt(path: string) {
  try {
    return await stat(path)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

async function writeWhole(path: string, text: string): Promise<void> {
  const there = await whatIsAt(path)
  // What is neither file nor folder, such as a pipe or a device, cannot be replaced; nor can a link that leads nowhere.
  if (there ? !there.isFile() : await isLink(path)) return writeFile(path, text)
  const target = there ? await realpath(path) : path
  const draft = `${target}.${randomUUID().slice(0, 8)}.tmp`
  try {
    await writeFile(draft, text, { flag: 'wx', ...(there ? { mode: there.mode } : {}) })
    await rename(draft, target)
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined)
    throw error
  }
}

const isLink = (path: string): Promise<boolean> =>
  lstat(path).then(
    (found) => found.isSymbolicLink(),
    () => false,
  )

async function writeOrFail(path: string, text: string): Promise<Result<undefined, string>> {
  try {
    await writeWhole(path, text)
    return ok(undefined)
  } catch (error) {
    return fail(commandLineWords.notWritten(sentenceOf(error)))
  }
}

/** The package's own description lies beside the folder that the command line is built into. */
const versionOf = (): string => {
  const file = join(dirname(fileURLToPath(import.meta.url)), '..', 'package.json')
  return JSON.parse(readFileSync(file, 'utf8')).version
}

/** The ports of a process: its files, its streams, its working directory. */
export function nodePorts(): CliPorts {
  const cwd = process.cwd()
  const at = (path: string) => resolve(cwd, path)
  return {
    cwd,
    version: versionOf,
    readFile: (path) => readOrFail(at(path)),
    readStdin: () => readAll(process.stdin),
    listFiles: (folder) => listFiles(at(folder)),
    writeFile: (path, text) => writeOrFail(at(path), text),
    stdout: (text) => void process.stdout.write(text),
    stderr: (text) => void process.stderr.write(text),
  }
}
