import { fail, ok, type Result } from '#shared/result.ts'

/** A text as UTF-8. */
export const toUtf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)

/** The text that UTF-8 bytes stand for, without a byte order mark; fails on bytes that are not UTF-8. */
export function fromUtf8(bytes: Uint8Array): Result<string, 'not-utf8'> {
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return fail('not-utf8')
  }
}
