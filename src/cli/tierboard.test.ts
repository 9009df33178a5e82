import { type ChildProcess, spawn } from 'node:child_process'
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { boardText, FINE, fenced, PAST_THE_EDGE } from '#testing/diagramSamples.ts'

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const folder = mkdtempSync(join(tmpdir(), 'tierboard-cli-'))
/** What it is packed from. */
const source = join(folder, 'source')
/** What npm packs, with the dependencies of this checkout beside it. */
const packed = join(folder, 'packed')
/** The same without any dependency. */
const bare = join(folder, 'bare')
/** A project in which npm has installed it. */
const project = join(folder, 'project')
/** Where the command line is used. */
const cwd = join(folder, 'some where')

interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

function ended(child: ChildProcess): Promise<Ended> {
  let out = ''
  let err = ''
  child.stdout?.on('data', (chunk) => {
    out += chunk
  })
  child.stderr?.on('data', (chunk) => {
    err += chunk
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, out, err }))
  })
}

const start = (words: readonly string[], place = packed) =>
  spawn(process.execPath, [join(place, 'dist-cli', 'tierboard.mjs'), ...words], { cwd })

async function tierboard(words: readonly string[], { stdin = '', place = packed } = {}): Promise<Ended> {
  const child = start(words, place)
  child.stdin.end(stdin)
  return ended(child)
}

async function must(program: string, words: readonly string[], options: { cwd: string; env?: NodeJS.ProcessEnv }) {
  const outcome = await ended(spawn(program, words, { ...options, shell: process.platform === 'win32' }))
  if (outcome.code !== 0) throw new Error(`${program} ${words.join(' ')}: ${outcome.out}${outcome.err}`)
  return outcome
}

const OWN_FILES = ['package.json', 'README.md', 'LICENSE']

beforeAll(async () => {
  for (const made of [source, packed, bare, project, cwd]) mkdirSync(made)
  for (const file of OWN_FILES) copyFileSync(join(ROOT, file), join(source, file))
  await must(process.execPath, [join(ROOT, 'src/scripts/buildCli.mjs')], {
    cwd: ROOT,
    env: { ...process.env, OUT: join(source, 'dist-cli'), NODE_ENV: 'production' },
  })
  // What it was built from is not here, so the script that builds it must not run.
  await must('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], { cwd: source })
  const tarball = readdirSync(folder).find((file) => file.endsWith('.tgz')) ?? ''
  for (const place of [packed, bare]) {
    await must('tar', ['-xzf', tarball, '-C', place, '--strip-components=1'], { cwd: folder })
  }
  writeFileSync(join(project, 'package.json'), '{ "private": true }')
  await must('npm', ['install', '--offline', '--no-audit', '--no-fund', '--silent', join(folder, tarball)], {
    cwd: project,
  })
  symlinkSync(join(ROOT, 'node_modules'), join(packed, 'node_modules'), 'junction')
  writeFileSync(join(cwd, 'fine.mmd'), FINE)
  writeFileSync(join(cwd, 'wrong.mmd'), PAST_THE_EDGE)
  writeFileSync(join(cwd, 'docs.md'), `# Docs\r\n\r\n${fenced(PAST_THE_EDGE).replaceAll('\n', '\r\n')}`)
  writeFileSync(join(cwd, 'board.tierboard.json'), boardText('C:client(Browser), D:sql(Orders DB); C->D'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the package', () => {
  test('holds the built command line and nothing else but what npm always packs', () => {
    const files = readdirSync(bare, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    const outside = files.filter(({ parentPath }) => parentPath !== join(bare, 'dist-cli')).map(({ name }) => name)
    expect(outside.sort()).toEqual([...OWN_FILES].sort())
    expect(files.every(({ name }) => OWN_FILES.includes(name) || name.endsWith('.mjs'))).toBe(true)
  })

  test('names a command that is there, and that a shell can start', () => {
    const { bin, files } = JSON.parse(readFileSync(join(bare, 'package.json'), 'utf8'))
    const text = readFileSync(join(bare, bin.tierboard), 'utf8')
    expect(text.startsWith('#!/usr/bin/env node\n')).toBe(true)
    expect(files).toEqual([dirname(bin.tierboard).slice('./'.length)])
  })

  test.skipIf(process.platform === 'win32')('is built as a program that can be started', () => {
    expect(statSync(join(source, 'dist-cli', 'tierboard.mjs')).mode & 0o111).toBe(0o111)
  })

  test('imports nothing but Node and the two packages that read Mermaid', () => {
    const scripts = readdirSync(join(bare, 'dist-cli')).map((name) =>
      readFileSync(join(bare, 'dist-cli', name), 'utf8'),
    )
    const specifiers = scripts.flatMap((text) =>
      [...text.matchAll(/^(?:import|export)\b[^'"\n]*["']([^'"\n]+)["']|\bimport\(["']([^'"\n]+)["']\)/gm)].map(
        ([, one, other]) => one ?? other ?? '',
      ),
    )
    const foreign = new Set(specifiers.filter((each) => !/^(?:node:|\.\/)/.test(each)))
    expect([...foreign].sort()).toEqual(['jsdom', 'mermaid'])
  })

  test('starts without loading a dependency, and needs none for boards', async () => {
    expect((await tierboard(['rules', 'no-cdn'], { place: bare })).out).toContain('No CDN for distant users')
    expect((await tierboard(['check', 'board.tierboard.json'], { place: bare })).code).toBe(1)
    expect((await tierboard(['export', 'board.tierboard.json', '--to', 'svg'], { place: bare })).out).toContain(
      '</svg>',
    )
  })

  test('is installed alone: whoever checks boards needs nothing of what reads Mermaid', async () => {
    const modules = join(project, 'node_modules')
    expect(readdirSync(modules).filter((name) => !name.startsWith('.'))).toEqual(['tierboard'])
    const { code } = await tierboard(['check', 'board.tierboard.json'], { place: join(modules, 'tierboard') })
    expect(code).toBe(1)
  })

  test.each(['fine.mmd', 'docs.md'])('asks by name for what it takes to read %s', async (file) => {
    const { code, out, err } = await tierboard(['check', file], { place: bare })
    expect([code, out]).toEqual([2, 'No findings in 0 files; 1 file could not be read.\n'])
    const { peerDependencies } = JSON.parse(readFileSync(join(bare, 'package.json'), 'utf8'))
    const asked = ['mermaid', 'jsdom'].map((name) => `${name}@${/\d+/.exec(peerDependencies[name])?.[0]}`)
    expect(err).toContain(`Reading Mermaid takes two packages that Tierboard does not bring along: npm install`)
    expect(err.trim().endsWith(asked.join(' '))).toBe(true)
  })
})

describe('the process', () => {
  test('tells its version, by the package it is in', async () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
    expect(await tierboard(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' })
  })

  test('ends with 0 without errors, 1 with one, 2 when something could not be read', async () => {
    expect(await tierboard(['check', 'fine.mmd'])).toEqual({ code: 0, out: 'No findings in 1 file.\n', err: '' })
    const wrong = await tierboard(['check', 'wrong.mmd', 'docs.md', '--format', 'github'])
    expect([wrong.code, wrong.err]).toEqual([1, ''])
    expect(wrong.out).toMatch(/^::error file=wrong\.mmd,line=2,title=.*\n::error file=docs\.md,line=5,title=.*\n$/)
    const gone = await tierboard(['check', 'wrong.mmd', 'gone.mmd', '--format', 'json'])
    expect([gone.code, gone.err]).toEqual([2, 'gone.mmd: There is no such file or folder.\n'])
    expect(JSON.parse(gone.out).files).toHaveLength(1)
  })

  test('expands patterns that a shell has left', async () => {
    const { out } = await tierboard(['check', '**/board.*', '--format=json'])
    expect(JSON.parse(out).files.map(({ file }: { file: string }) => file)).toEqual(['board.tierboard.json'])
  })

  test('reads standard input', async () => {
    const { code, out } = await tierboard(['check', '-'], { stdin: PAST_THE_EDGE })
    expect(code).toBe(1)
    expect(out).toMatch(/^<stdin>:2: error: /)
  })

  test('writes files whole, and a board read from Mermaid comes back as Mermaid', async () => {
    expect(await tierboard(['import', 'fine.mmd', '-o', 'made.json'])).toEqual({ code: 0, out: '', err: '' })
    const { code, out } = await tierboard(['export', 'made.json', '--to', 'mermaid'])
    expect(code).toBe(0)
    expect(out).toContain('U["Browser"] --> L')
    expect(readdirSync(cwd).filter((file) => file.endsWith('.tmp'))).toEqual([])
    const nowhere = await tierboard(['import', 'fine.mmd', '-o', 'gone/made.json'])
    expect(nowhere).toMatchObject({
      code: 2,
      out: '',
      err: 'gone/made.json: It was not written. There is no such file or folder.\n',
    })
  })

  test.each([
    ['rules', 0],
    ['check board.tierboard.json --format sarif', 1],
  ])('ends quietly when nobody reads what it writes: %s', async (words, code) => {
    const child = start(words.split(' '))
    child.stdout.destroy()
    expect(await ended(child)).toMatchObject({ code, err: '' })
  })
})
