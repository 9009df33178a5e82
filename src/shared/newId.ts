const ALPHABET = 'abcdefghijkmnpqrstuvwxyz23456789'
const LENGTH = 10

/** Gives a fresh id such as `b_k3m9x2q7ab`: the prefix, an underscore and ten characters (about 50 bits). */
export type NewId = (prefix: string) => string

/** Fresh ids out of random numbers, each from 0 to below 1. */
export const idsFrom =
  (random: () => number): NewId =>
  (prefix) => {
    let id = ''
    for (let i = 0; i < LENGTH; i++) id += ALPHABET[Math.floor(random() * ALPHABET.length)]
    return `${prefix}_${id}`
  }
