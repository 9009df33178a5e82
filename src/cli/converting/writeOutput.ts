import { EXIT, type ExitCode } from '#cli/cliCommand.ts'
import type { CliPorts } from '#cli/ports.ts'
import { tell } from '#cli/tell.ts'

/** Writes what a command made into a file, or to standard output when none was named. */
export async function writeOutput(text: string, file: string | undefined, ports: CliPorts): Promise<ExitCode> {
  if (file === undefined || file === '-') {
    ports.stdout(text)
    return EXIT.fine
  }
  const written = await ports.writeFile(file, text)
  if (written.ok) return EXIT.fine
  tell(ports, [`${file}: ${written.error}`])
  return EXIT.wrong
}
