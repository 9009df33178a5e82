const PRIMES = [0x01000193, 0x85ebca6b] as const

/** A hash of a text in 16 hexadecimal digits; equal texts give equal hashes, on every machine. Not for secrets. */
export function hashText(text: string): string {
  let low = 0x811c9dc5
  let high = 0xc2b2ae35
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    low = Math.imul(low ^ unit, PRIMES[0])
    high = Math.imul(high ^ unit, PRIMES[1])
    high ^= high >>> 13
  }
  return [low, high].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('')
}
