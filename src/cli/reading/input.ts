import type { CliPorts, FileFault } from '#cli/ports.ts'
import { ok, type Result } from '#shared/result.ts'

/** What reports call standard input when it has no name. */
export const STDIN_NAME = '<stdin>'

/** A file as it was named, or standard input, with its bytes. */
export interface Input {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Reads a file, or standard input for `-`, which goes by the given name if there is one. */
export async function readInput(
  operand: string,
  ports: CliPorts,
  stdinName: string = STDIN_NAME,
): Promise<Result<Input, FileFault>> {
  const isStdin = operand === '-'
  const bytes = isStdin ? await ports.readStdin() : await ports.readFile(operand)
  return bytes.ok ? ok({ name: isStdin ? stdinName : operand, bytes: bytes.value }) : bytes
}
