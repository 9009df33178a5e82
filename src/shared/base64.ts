import { fail, ok, type Result } from './result.ts'

// Browsers and Node have both, of which the types of the core know nothing.
declare function btoa(binary: string): string
declare function atob(base64: string): string

/** Enough at a time to be quick, little enough for the arguments of one call. */
const CHUNK = 8_192

/** Bytes as base64. */
export function toBase64(bytes: Uint8Array): string {
  let binary = ''
  for (let at = 0; at < bytes.length; at += CHUNK) binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK))
  return btoa(binary)
}

/** How many bytes a base64 text without white space stands for. */
export const base64Size = (base64: string): number =>
  Math.floor((base64.length * 3) / 4) - (base64.endsWith('==') ? 2 : Number(base64.endsWith('=')))

/** The bytes that base64 stands for, white space in it aside; fails on anything that is not base64. */
export function fromBase64(base64: string): Result<Uint8Array<ArrayBuffer>, 'not-base64'> {
  try {
    const binary = atob(base64)
    const bytes = new Uint8Array(binary.length)
    for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at)
    return ok(bytes)
  } catch {
    return fail('not-base64')
  }
}
