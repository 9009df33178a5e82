import { run } from '#cli/main.ts'
import type { CliPorts } from '#cli/ports.ts'
import { fail, ok } from '#shared/result.ts'

/** What lies around a run of the command line. */
export interface CliWorld {
  readonly files?: Readonly<Record<string, string | Uint8Array>>
  readonly stdin?: string | Uint8Array
  /** a sentence that writing any file fails with */
  readonly full?: string
}

/** What a run of the command line came to. */
export interface CliOutcome {
  readonly code: number
  readonly out: string
  readonly err: string
  readonly written: Readonly<Record<string, string>>
}

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content

/** Runs the command line on files that exist in memory only. */
export async function runCli(words: readonly string[], world: CliWorld = {}): Promise<CliOutcome> {
  const files = new Map(Object.entries(world.files ?? {}))
  const written: Record<string, string> = {}
  let out = ''
  let err = ''
  const ports: CliPorts = {
    cwd: '/work',
    version: () => '1.2.3',
    readFile: async (path) => {
      const content = files.get(path)
      return content === undefined ? fail({ missing: true, says: 'There is no such file.' }) : ok(bytesOf(content))
    },
    readStdin: async () => ok(bytesOf(world.stdin ?? '')),
    listFiles: async (folder) => {
      const inside = folder === '.' ? '' : folder
      return [...files.keys()].filter((path) => path.startsWith(inside)).map((path) => path.slice(inside.length))
    },
    writeFile: async (path, text) => {
      if (world.full !== undefined) return fail(world.full)
      written[path] = text
      return ok(undefined)
    },
    stdout: (text) => {
      out += text
    },
    stderr: (text) => {
      err += text
    },
  }
  const code = await run(words, ports)
  return { code, out, err, written }
}

/** A checked file as the JSON of `tierboard check` has it. */
export interface JsonFile {
  readonly file: string
  readonly findings: readonly {
    readonly rule: string
    readonly severity: string
    readonly says: string
    readonly at: readonly string[]
    readonly fixes: readonly string[]
    readonly line?: number
  }[]
}

/** Runs `tierboard check --format json` and reads what it wrote. */
export async function checkAsJson(words: readonly string[], world: CliWorld) {
  const outcome = await runCli(['check', '--format', 'json', ...words], world)
  const files: readonly JsonFile[] = outcome.out === '' ? [] : JSON.parse(outcome.out).files
  return { ...outcome, files, findings: files.flatMap(({ findings }) => findings) }
}
