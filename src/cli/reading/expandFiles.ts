import type { CliPorts } from '#cli/ports.ts'

const WILD = /[*?]/
const SPECIAL = /[\\^$.|+()[\]{}]/g

/** A pattern with `**` for any folders, `*` for any characters and `?` for one, as a regular expression of whole paths. */
function asRegExp(pattern: string): RegExp {
  const source = pattern.replace(SPECIAL, '\\$&').replace(/\*\*\/|\*\*|\*|\?/g, (wild) => {
    if (wild === '**/') return '(?:.*/)?'
    if (wild === '**') return '.*'
    return wild === '*' ? '[^/]*' : '[^/]'
  })
  return new RegExp(`^${source}$`)
}

/** The folder in front of the first wildcard, and the rest of the pattern. */
function splitPattern(pattern: string): { readonly folder: string; readonly rest: string } {
  const cut = pattern.slice(0, pattern.search(WILD)).lastIndexOf('/') + 1
  return { folder: pattern.slice(0, cut), rest: pattern.slice(cut) }
}

async function matching(pattern: string, ports: CliPorts): Promise<readonly string[]> {
  const { folder, rest } = splitPattern(pattern)
  const wanted = asRegExp(rest)
  const files = await ports.listFiles(folder === '' ? '.' : folder)
  const found = files.filter((file) => wanted.test(file)).map((file) => `${folder}${file}`)
  // A pattern that matches nothing is named as a file that is not there.
  return found.length > 0 ? found : [pattern]
}

/** The files that operands name, each once: a shell without `**`, or none at all, leaves patterns to us. */
export async function expandFiles(operands: readonly string[], ports: CliPorts): Promise<readonly string[]> {
  const lists = await Promise.all(
    operands.map(async (operand) => (WILD.test(operand) ? matching(operand, ports) : [operand])),
  )
  return [...new Set(lists.flat())]
}
