/** Where a text of ASCII begins in bytes at `from` or behind it, or -1. Its first character must not come again in it. */
export function findBytes(bytes: Uint8Array, text: string, from = 0): number {
  const wanted = [...text].map((character) => character.charCodeAt(0))
  const [first] = wanted
  for (let at = from; at <= bytes.length - wanted.length; at++)
    if (bytes[at] === first && wanted.every((byte, index) => bytes[at + index] === byte)) return at
  return -1
}
