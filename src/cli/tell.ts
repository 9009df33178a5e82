import { oneLine } from '#shared/plainText.ts'
import type { CliPorts } from './ports.ts'

/** Tells a person each sentence on a line of its own, without what a terminal would act on. */
export function tell(ports: CliPorts, sentences: readonly string[]): void {
  for (const sentence of sentences) ports.stderr(`${oneLine(sentence)}\n`)
}

/** A file and, where it is known, a line in it, the way compilers and editors write places. */
export const place = (file: string, line: number | undefined): string => (line === undefined ? file : `${file}:${line}`)
