import type { FieldSpec } from '#domain/board/property.ts'

type NumbersSpec = Pick<FieldSpec & { readonly type: 'numbers' }, 'step' | 'every'>

/** The most bytes that one difference takes: seven bits each of a number below 2^53, its sign included. */
const MOST_BYTES = 8

/**
 * Numbers in few bytes: each as its difference from the one `every` places before it, in steps, so that a line drawn by hand takes a
 * byte or two for each coordinate. They come back exactly when they are multiples of the step.
 */
export function packNumbers(numbers: readonly number[], { step, every }: NumbersSpec): Uint8Array {
  const bytes = new Uint8Array(numbers.length * MOST_BYTES)
  let at = 0
  for (const [i, number] of numbers.entries()) {
    const steps = Math.round((number - (numbers[i - every] ?? 0)) / step)
    // The sign is the lowest bit, so that small differences either way stay small.
    let rest = steps < 0 ? -2 * steps - 1 : 2 * steps
    for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) bytes[at++] = (rest % 0x80) + 0x80
    bytes[at++] = rest
  }
  return bytes.slice(0, at)
}

/** The numbers that were packed; of damaged bytes, whatever they come to. */
export function unpackNumbers(bytes: Uint8Array, { step, every }: NumbersSpec): readonly number[] {
  const numbers: number[] = []
  let value = 0
  let place = 1
  for (const byte of bytes) {
    value += (byte % 0x80) * place
    place *= 0x80
    if (byte >= 0x80) continue
    const steps = value % 2 === 0 ? value / 2 : -(value + 1) / 2
    numbers.push((numbers[numbers.length - every] ?? 0) + steps * step)
    value = 0
    place = 1
  }
  return numbers
}
