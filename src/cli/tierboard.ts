#!/usr/bin/env node
import { commandLineWords } from '#words/commandLine.ts'
import { EXIT } from './cliCommand.ts'
import { run } from './main.ts'
import { nodePorts } from './nodePorts.ts'

// Whoever reads our output may stop early, as `head` does; there is nothing left to tell them.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
}

try {
  process.exitCode = await run(process.argv.slice(2), nodePorts())
} catch (error) {
  process.stderr.write(commandLineWords.failed(error instanceof Error ? (error.stack ?? error.message) : String(error)))
  process.exitCode = EXIT.wrong
}
