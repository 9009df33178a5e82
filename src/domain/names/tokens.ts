import { onceForText } from '#shared/onceForText.ts'

const SEPARATOR = /[^\p{L}\p{N}+#]+/u
/** Words have a number at their end, names such as “v2” are written with it. */
const NUMBER = /(?<=\p{L}{2})\d+$/u
const BARE_NUMBER = /^\d+$/
const KEPT = new Set(
  `redis kubernetes dns sms aws sqs sns ses rds js css https tls kms ecs eks aks nats ws wss ios apns os postgres access process
  business address analytics express series faiss bus class hdfs efs ebs nfs synapse ddos pos gcs status opa cross press saas rails
  oss adls atlas k8s`.split(/\s+/),
)

/** A word as the lexicon spells it: lower case and singular. */
function singular(word: string): string {
  if (word.length < 3 || !word.endsWith('s') || word.endsWith('ss') || KEPT.has(word)) return word
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(?:(?<!ca)ch|sh|ss|x|z)es$/.test(word)) return word.slice(0, -2)
  return word.slice(0, -1)
}

/** True for a word of the lexicon. */
type Knows = (word: string) => boolean

const splitCamel = (word: string): string[] => {
  // Most words have no capital within.
  if (!/.\p{Lu}/u.test(word)) return [word]
  return word
    .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}(?!s(?!\p{L}))\p{Ll})/gu, '$1 $2')
    .split(' ')
}

const LEAST_ENDING = 5
/** Longer words are no compounds of anything. */
const LONGEST_COMPOUND = 60
const CJK = /[\u3040-\u30ff\u4e00-\u9fff]/u

/** A compound such as "Zahlungsservice" taken apart before an ending that stands for something; other words come back whole. */
function splitCompound(word: string, ends: Knows): string[] {
  if (word.length > LONGEST_COMPOUND) return [word]
  const least = CJK.test(word) ? 2 : LEAST_ENDING
  for (let at = 1; word.length - at >= least; at++) {
    if (ends(word.slice(at))) return [word.slice(0, at), word.slice(at)]
  }
  return [word]
}

/** The words in a word that stands between separators. */
function wordsIn(word: string, knows: Knows, ends: Knows): string[] {
  const whole = singular(word.toLowerCase())
  if (knows(whole)) return [whole]
  return splitCamel(word)
    .map((part) => singular(part.toLowerCase()))
    .map((part) => (knows(part) ? part : singular(part.replace(NUMBER, ''))))
    .flatMap((part) => (knows(part) ? [part] : splitCompound(part, ends)))
    .filter(Boolean)
}

/**
 * What takes phrases apart into words as the lexicon spells them. A word that `knows` does not know is taken apart where capitals
 * begin, and loses a number at its end; a compound is taken apart before a word that `ends` one.
 */
export function tokenizer(knows: Knows, ends: Knows = knows): (phrase: string) => string[] {
  // The labels of a board are made of few words.
  const wordsOnce = onceForText((word) => wordsIn(word, knows, ends))
  return (phrase) => {
    const parts = phrase.split(SEPARATOR)
    if (parts[parts.length - 1] === '') parts.pop()
    // A bare number counts things, such as the second of two sensors.
    const last = parts[parts.length - 1]
    if (last !== undefined && BARE_NUMBER.test(last) && !knows(last)) parts.pop()
    const words: string[] = []
    for (let i = 0; i < parts.length; i++) if (parts[i] !== '') words.push(...wordsOnce(parts[i] as string))
    return words
  }
}
