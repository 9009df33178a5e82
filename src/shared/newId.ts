const ALPHABET = 'abcdefghijkmnpqrstuvwxyz23456789'
const LENGTH = 10

/** A fresh random id such as `b_k3m9x2q7ab`: the prefix, an underscore and ten characters (about 50 bits). */
export function newId(prefix: string): string {
  let id = ''
  for (let i = 0; i < LENGTH; i++) id += ALPHABET[Math.floor(Math.random() * ALPHABET.length)]
  return `${prefix}_${id}`
}
