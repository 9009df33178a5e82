import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's root folder, as an absolute path. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

// The file behind a command, so that it runs by this Node on every system, without a shell.
/** @param {string} packageName @param {string} command */
const toolPath = (packageName, command) => {
  const folder = join(ROOT, 'node_modules', packageName)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return join(folder, typeof bin === 'string' ? bin : bin[command])
}

// Some tools colour their output in every CI; where it goes to a file, that makes it unreadable.
/** @type {Record<string, string | undefined>} */
const PLAIN = process.stdout.isTTY ? {} : { NO_COLOR: '1', FORCE_COLOR: undefined }

/**
 * Runs a program in the project's root with its output on ours and no input.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {Record<string, string>} [env] added to our own environment
 * @returns {Promise<number>} its exit code; 1 when it could not be started or was stopped by a signal
 */
export const runProgram = (program, args, env = {}) =>
  new Promise((resolve) => {
    const child = spawn(program, [...args], {
      cwd: ROOT,
      env: { ...process.env, ...PLAIN, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    child.once('error', (error) => {
      console.error(`${program} did not start: ${error.message}`)
      resolve(1)
    })
    child.once('close', (code) => resolve(code ?? 1))
  })

/**
 * Runs the command of an installed package, as `runProgram` does.
 *
 * @param {readonly [packageName: string, command: string]} tool
 * @param {readonly string[]} args
 * @param {Record<string, string>} [env]
 * @returns {Promise<number>}
 */
export const runTool = ([packageName, command], args, env) => {
  try {
    return runProgram(process.execPath, [toolPath(packageName, command), ...args], env)
  } catch {
    console.error(`${packageName} is not installed; run npm ci first.`)
    return Promise.resolve(1)
  }
}
