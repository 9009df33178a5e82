import { productNamed } from '#domain/names/products.ts'

/** Products that are called like something else; they are meant only where nothing else is said. */
export const ALSO_WORDS: ReadonlySet<string> = new Set([
  'Go',
  'Express',
  'Echo',
  'Gin',
  'Play',
  'Spring',
  'Bull',
  'Swift',
])

/** A name without the copies that stand beside it, and how they are said there. */
export interface SpokenCopies {
  readonly rest: string
  readonly replicas: number
  /** what stands before the rest; nothing where the copies stand behind it */
  readonly before: string
}

/** “3x feed”, “3 × feed”, “×3 feed”; but not “4xlarge” and “x86 server”. */
const TIMES_IN_FRONT = /^(?:(\d{1,6})\s?(?:x\s|×\s?)|×\s?(\d{1,6})\s)\s*(?=\p{L})/u
const TIMES_BEHIND = /(?<=\S)\s\(?[x×]\s(\d{1,6})\)?$/u
const NUMBER_IN_FRONT = /^(\d{1,6})\s+(?=\p{L})/u
/** Parts that run, of which several are said to be so many. */
const RUNNING =
  /(?:^|\s)(?:workers|servers|services|instances|nodes|pods|replicas|consumers|producers|processors|indexers|crawlers|schedulers|runners|caches|databases|dbs|brokers|gateways|balancers|proxies|backends)$/iu
/** What a number before it measures: “5 minute workers” are not five, and “2 million workers” not two. */
const MEASURED =
  /^(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|times?|factors?|ways?|tiers?|steps?|phases?|stages?|levels?|layers?|parts?|part(?:y|ies)|cores?|cpus?|regions?|zones?|[kmgt]b|ms|sec|min|hr|k|m|bn|hundred|thousand|million|billion)(?![\p{L}\p{N}])/iu

/** True where a number before a name can only mean how many there are of it. */
const isCounted = (rest: string): boolean => {
  const product = productNamed(rest)
  return product ? !ALSO_WORDS.has(product.name) : RUNNING.test(rest) && !MEASURED.test(rest)
}

const spoken = (text: string, before: string, digits: string | undefined): SpokenCopies | undefined => {
  const replicas = Number(digits)
  return replicas >= 1 ? { rest: text.slice(before.length), replicas, before } : undefined
}

/** The copies that a name is said with as people speak, such as “10 workers” and “3 × feed service”; undefined where it says none. */
export function spokenCopies(text: string): SpokenCopies | undefined {
  const [behind, digits] = TIMES_BEHIND.exec(text) ?? []
  if (behind !== undefined) {
    const found = spoken(text, '', digits)
    return found && { ...found, rest: text.slice(0, -behind.length) }
  }
  const [times, before, after] = TIMES_IN_FRONT.exec(text) ?? []
  if (times !== undefined) return spoken(text, times, before ?? after)
  const [front, number] = NUMBER_IN_FRONT.exec(text) ?? []
  const found = front === undefined ? undefined : spoken(text, front, number)
  return found && isCounted(found.rest) ? found : undefined
}
