import type { OptionSpec } from '#cli/cliCommand.ts'

/** The options of commands that read one drawing and write one file. */
export const INPUT_OPTIONS: Readonly<Record<string, OptionSpec>> = {
  diagram: { type: 'text', value: 'N', help: 'which flowchart of a Markdown file, counted from 1' },
  output: { type: 'text', short: 'o', value: 'FILE', help: 'where to write, instead of standard output' },
  'stdin-name': { type: 'text', value: 'NAME', help: 'what messages call standard input' },
}
