import { costlyText } from './costlyText.ts'

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

/** The most of a sort that a line holds, and which line that is. */
interface MostInLine {
  readonly count: number
  readonly line: number
}

interface Counts {
  /** lines that draw links, and the links that they draw, as far as can be told without reading them */
  readonly linkLines: number
  readonly links: number
  readonly depth: number
  readonly joined: MostInLine
  readonly statements: MostInLine
  readonly characters: MostInLine
}

const more = (most: MostInLine, count: number, line: number): MostInLine =>
  count > most.count ? { count, line } : most

function countsOf(text: string): Counts {
  const none = { count: 0, line: 1 }
  let [open, depth, linkLines, links] = [0, 0, 0, 0]
  let [joined, statements, characters]: MostInLine[] = [none, none, none]
  text.split('\n').forEach((line, i) => {
    if (SUBGRAPH.test(line)) depth = Math.max(depth, ++open)
    else if (END.test(line)) open--
    const drawn = joinedLinks(line)
    if (LINK.test(line)) {
      linkLines++
      links += Math.max(drawn, 1)
    }
    joined = more(joined ?? none, drawn, i + 1)
    statements = more(statements ?? none, line.split(';').filter((each) => each.trim() !== '').length, i + 1)
    characters = more(characters ?? none, line.length, i + 1)
  })
  return {
    linkLines,
    links,
    depth,
    joined: joined ?? none,
    statements: statements ?? none,
    characters: characters ?? none,
  }
}

function weightsOf(text: string): Weight[] {
  const { linkLines, depth, joined, statements, characters } = countsOf(text)
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
    { load: linkLines / MUCH.links, says: `${COUNT.format(linkLines)} of its lines draw links` },
  ]
}

/** Of each sort as much as Mermaid draws without holding up the page for long. */
const DRAWN = { links: 250, depth: 20, statements: 250, characters: 50_000 }

/** True for a text over which Mermaid would hold up the page to draw it. */
export function isMuchToDraw(text: string): boolean {
  const { links, depth, statements } = countsOf(text)
  const isMuch = links > DRAWN.links || depth > DRAWN.depth || statements.count > DRAWN.statements
  return isMuch || text.length > DRAWN.characters || costlyText(text) !== undefined
}

/** Links above which a picture that is drawn anew after every change would hold up the page too often. */
const DRAWN_AGAIN = 100

/** True for a text that Mermaid takes so long to draw that its picture cannot follow each change by itself. */
export const isMuchToDrawAgain = (text: string): boolean => countsOf(text).links > DRAWN_AGAIN || isMuchToDraw(text)

/** What in a text takes longest to be read, as the rest of a sentence, and about how many seconds it takes. */
export function heaviestPart(text: string): { readonly seconds: number; readonly says: string } {
  const [first, ...others] = weightsOf(text)
  const heaviest = others.reduce((most, each) => (each.load > most.load ? each : most), first as Weight)
  return { seconds: heaviest.load ** 2, says: heaviest.says }
}
