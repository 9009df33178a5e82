/** Something in a text that takes Mermaid's parser long; its time grows faster than the text does. */
interface Weight {
  /** how many times as much as is read in about a second */
  readonly load: number
  /** as the rest of a sentence that begins with a subject */
  readonly says: string
}

/** Of each sort as much as is read in about a second. */
const MUCH = { links: 6_000, joined: 9_000, depth: 800, statements: 4_000, characters: 9_000 }

const COUNT = new Intl.NumberFormat('en')

const SUBGRAPH = /^\s*subgraph\b/
const END = /^\s*end\b/
const LINK = /--|==|-\.|~~~/

/** Links that one line draws from each of several nodes to each of several others, with `&`. */
function joinedLinks(line: string): number {
  if (!line.includes('&')) return 0
  const sizes = line.split(/--+>?|==+>?|-\.+->?/).map((part) => part.split('&').length)
  return sizes.slice(1).reduce((sum, size, i) => sum + size * (sizes[i] ?? 1), 0)
}

function weightsOf(text: string): Weight[] {
  const lines = text.split('\n')
  let [open, depth, links] = [0, 0, 0]
  const most = { joined: { count: 0, line: 1 }, statements: { count: 0, line: 1 }, characters: { count: 0, line: 1 } }
  const note = (sort: keyof typeof most, count: number, line: number) => {
    if (count > most[sort].count) most[sort] = { count, line }
  }
  lines.forEach((line, i) => {
    if (SUBGRAPH.test(line)) depth = Math.max(depth, ++open)
    else if (END.test(line)) open--
    if (LINK.test(line)) links++
    note('joined', joinedLinks(line), i + 1)
    note('statements', line.split(';').filter((each) => each.trim() !== '').length, i + 1)
    note('characters', line.length, i + 1)
  })
  const { joined, statements, characters } = most
  return [
    {
      load: joined.count / MUCH.joined,
      says: `line ${joined.line} draws ${COUNT.format(joined.count)} links with “&”`,
    },
    { load: depth / MUCH.depth, says: `its subgraphs lie ${COUNT.format(depth)} deep` },
    {
      load: statements.count / MUCH.statements,
      says: `line ${statements.line} holds ${COUNT.format(statements.count)} statements`,
    },
    {
      load: characters.count / MUCH.characters,
      says: `line ${characters.line} has ${COUNT.format(characters.count)} characters`,
    },
    { load: links / MUCH.links, says: `${COUNT.format(links)} of its lines draw links` },
  ]
}

/** What in a text takes longest to be read, as the rest of a sentence, and about how many seconds it takes. */
export function heaviestPart(text: string): { readonly seconds: number; readonly says: string } {
  const [first, ...others] = weightsOf(text)
  const heaviest = others.reduce((most, each) => (each.load > most.load ? each : most), first as Weight)
  return { seconds: heaviest.load ** 2, says: heaviest.says }
}
