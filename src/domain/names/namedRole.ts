import { isExternal } from '#domain/blocks/predicates.ts'
import type { Block, Board } from '#domain/board/board.ts'
import { KINDS, type Kind, type Role, rolesOf } from '#domain/board/kind.ts'
import { onceFor } from '#shared/onceFor.ts'
import { labelWords } from './labelWords.ts'
import { hasProduct, productsOf } from './products.ts'

/** Words, as `labelWords` spells them, that say a role. */
interface RoleWords {
  readonly role: Role
  readonly words: RegExp
}

/** What a box is for; of several the one that is said first holds. */
const PURPOSES: readonly RoleWords[] = [
  { role: 'session', words: /\bsession\b(?! (?:counter|limiter|quota|replay|recording|log|event|history)\b)/ },
  { role: 'presence', words: /\bpresence\b/ },
  { role: 'registry', words: /\bregistry\b/ },
  { role: 'counter', words: /\b(?:counter(?! party\b)|leader ?board|(?:rate ?)?limiter|quota|rate ?limit(?:ing)?)\b/ },
  { role: 'dlq', words: /\b(?:dlq|dead ?letter)\b/ },
  {
    role: 'replica',
    // Of a follower it must be said that it is a machine: people have followers, and lists and counts of them.
    words: /\b(?:replica(?! set\b)|stand ?by|follower(?= (?:of|db|database|node|instance|copy|server)\b| \S$|$))\b/,
  },
]

/** How it hands things out, where its product says nothing of that. */
const MANNERS: readonly RoleWords[] = [
  { role: 'pubsub', words: /\bpub ?sub\b/ },
  { role: 'stream', words: /\bstream\b/ },
  { role: 'geo', words: /\b(?:redis geo|geo ?hash|geo ?spatial|geo (?:index|set|store))\b/ },
]

const wordsFor = (list: readonly RoleWords[]): ReadonlyMap<Kind, readonly RoleWords[]> =>
  new Map(KINDS.map((kind) => [kind, list.filter(({ role }) => rolesOf(kind).includes(role))]))

const [PURPOSES_OF, MANNERS_OF] = [wordsFor(PURPOSES), wordsFor(MANNERS)]

/** “Queue with DLQ” is a queue and “Primary + replicas” a primary: what stands behind such words is a part of the thing. */
const PARTS = /(?:[\s(](?:with|without|including|incl|plus|and|no)\b|[+&/→>]).*$/isu

/** “Primary DB (hot standby)” is a primary that has one; only a “replica of the primary” is none. */
const HAS_COPY = /\b(?:primary|master|leader|multi az|ha|main (?:read )?(?:replica|stand ?by))\b/
/** “Orders DB (3 replicas)” counts the copies of a database that takes writes itself. */
const COUNTED =
  /\S[\s([]+x?(?:\d+|two|three|four|five|several)\s*[x×]?\s*(?:read\s+|hot\s+)?(?:replicas|standbys)\b|replicas?\s*[:=]\s*\d/i
const PEOPLE = /followers/i

const isCopy = (text: string, words: string): boolean =>
  !COUNTED.test(text) && !PEOPLE.test(text) && !HAS_COPY.test(words.replace(/ (?:of|for|from) .*$/, ''))

/** Letters of which every name that says a role has some: most names have none and need not be taken apart. */
const LETTERS = /session|presence|registry|counter|leader|limit|quota|dlq|dead|replica|stand|follower|pub|stream|geo/i

function roleIn(text: string, among: readonly RoleWords[]): Role | undefined {
  if (!LETTERS.test(text)) return undefined
  const words = labelWords({ label: text.replace(/\bpub\s*\/\s*sub\b/gi, 'pubsub').replace(PARTS, '') })
  let first: { readonly role: Role; readonly at: number } | undefined
  for (const { role, words: said } of among) {
    const at = words.search(said)
    if (at < 0 || (first && first.at <= at) || (role === 'replica' && !isCopy(text, words))) continue
    first = { role, at }
  }
  return first?.role
}

const ABOUT_MONEY = '\\b(?:payment|card|credit|charge|transaction|transfer|order|loan|prior)'
const IDENTITY = new RegExp(
  `(?<!${ABOUT_MONEY} )\\b(?:auth[nz]?|authori[sz](?:ation|er))\\b|` +
    '\\b(?:oauth|oidc|open ?id|saml|authenticat(?:ion|e|or|ing)|identity(?! (?:verification|check|proof))|id ?p|' +
    'log ?[io]n|sign ?[io]n|sso|iam)\\b',
)

/** Letters of which every label that says so has some. */
const IDENTITY_LETTERS = /auth|oidc|open|saml|id|log|sign|sso|iam/i

/** True when a name says of a block that it finds out who is calling. */
export const namesIdentity: (block: Block) => boolean = onceFor(
  (block: Block) =>
    (IDENTITY_LETTERS.test(block.label) && IDENTITY.test(labelWords(block))) || hasProduct(block, 'identifies'),
)

/**
 * The role that label and technology say a block plays, whatever it states; undefined where they say none. Of application servers and
 * buckets a name says too little: their roles are for people to state.
 */
export const namedRole: (block: Block) => Role | undefined = onceFor((block: Block) => {
  const { kind, label, technology } = block
  if (isExternal(block)) return namesIdentity(block) ? 'identity' : undefined
  const purposes = PURPOSES_OF.get(kind)
  if (purposes === undefined || purposes.length === 0) return undefined
  // In a list of technologies the others are what else runs there.
  const made = technology?.split(',', 1)[0]
  const said = (among: readonly RoleWords[]) => roleIn(label, among) ?? (made ? roleIn(made, among) : undefined)
  const roles = rolesOf(kind)
  const sold = productsOf(block).find(({ sense }) => sense.role && roles.includes(sense.role))
  return said(purposes) ?? sold?.sense.role ?? said(MANNERS_OF.get(kind) ?? [])
})

/** True when the names of two blocks say the same of them: the role, and the products they run on. */
export function saysTheSame(a: Block, b: Block): boolean {
  const [one, other] = [productsOf(a), productsOf(b)]
  return namedRole(a) === namedRole(b) && one.length === other.length && one.every((each, i) => each === other[i])
}

const inRole = onceFor((block: Block): Block => {
  const role = namedRole(block)
  return role === undefined ? block : { ...block, role }
})

// Asked of every block of a board: those whose names say no role are not kept beside that answer.
const inNamedRole = (block: Block): Block =>
  block.role !== undefined || namedRole(block) === undefined ? block : inRole(block)

/**
 * The board as rules and loads read it: where a block states no role, with the one that its name says. The board itself where names
 * say none. Nothing of it may be written back: what a name says is nobody's statement.
 */
export const withNamedRoles: (board: Board) => Board = onceFor((board: Board) => {
  const blocks = board.blocks.map(inNamedRole)
  return blocks.every((block, place) => block === board.blocks[place]) ? board : { ...board, blocks }
})
