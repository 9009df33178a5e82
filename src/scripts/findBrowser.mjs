import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'
import { runProgram, runTool } from './runTool.mjs'

const { platform } = process

/** The same browser without what only a window needs: it takes about 40 % less time for the tests. */
const SHELLS = ['chromium-headless-shell', 'chrome-headless-shell']
const NAMES = [...SHELLS, 'google-chrome-stable', 'google-chrome', 'chrome', 'chromium', 'chromium-browser']

const onPath = () => {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  const ending = platform === 'win32' ? '.exe' : ''
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name + ending)))
}

const usualPlaces = () => {
  if (platform === 'darwin') {
    const applications = ['/Applications', join(homedir(), 'Applications')]
    return applications.flatMap((folder) => [
      join(folder, 'Google Chrome.app/Contents/MacOS/Google Chrome'),
      join(folder, 'Chromium.app/Contents/MacOS/Chromium'),
    ])
  }
  if (platform === 'win32') {
    const { LOCALAPPDATA, PROGRAMFILES } = process.env
    return [PROGRAMFILES, process.env['PROGRAMFILES(X86)'], LOCALAPPDATA].flatMap((folder) =>
      folder
        ? [join(folder, 'Google/Chrome/Application/chrome.exe'), join(folder, 'Chromium/Application/chrome.exe')]
        : [],
    )
  }
  return ['/opt/google/chrome/chrome', '/usr/lib/chromium/chromium', '/snap/bin/chromium']
}

/** @param {string} path */
const starts = (path) => {
  if (!existsSync(path)) return false
  // Chrome for Windows opens a window when it is asked for its version. Elsewhere asking finds out about a missing
  // library, or a placeholder that only tells where to install from.
  return platform === 'win32' || spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0
}

/**
 * A browser to test with that is on this machine: CHROME_PATH if it is set, Playwright's own Chromium, or an installed
 * Chrome or Chromium, of these a headless shell first.
 *
 * @returns {string | undefined} the path of its program
 */
export const findBrowser = () =>
  [process.env.CHROME_PATH, chromium.executablePath(), ...onPath(), ...usualPlaces()].find(
    (path) => path !== undefined && path !== '' && starts(path),
  )

const isRoot = () => process.getuid?.() === 0
const isDebian = () => platform === 'linux' && existsSync('/etc/debian_version')

const installFromDebian = async () => {
  if (!isDebian() || !isRoot()) return
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await runProgram('apt-get', ['update'], env)
  const install = (/** @type {string} */ name) => runProgram('apt-get', ['install', '-y', name], env)
  // Older releases have no package of the shell alone.
  if ((await install('chromium-headless-shell')) !== 0) await install('chromium')
}

/** @param {string} path */
const isChosen = (path) => path === process.env.CHROME_PATH || path === chromium.executablePath()
/** @param {string} path */
const isShell = (path) => SHELLS.some((name) => path.endsWith(name))

const ADVICE =
  'No browser to test with. Install Google Chrome or Chromium, or run npx playwright install chromium, ' +
  'or set CHROME_PATH to the program of an installed one.'

/**
 * A browser to test with; when there is none it installs one, first by Playwright's installer, then as a Debian package.
 * Where nobody sits at the machine, a Debian without the quicker shell gets it, too.
 *
 * @returns {Promise<{ ok: true, path: string } | { ok: false, says: string }>} `says` tells what to do by hand
 */
export const obtainBrowser = async () => {
  let path = findBrowser()
  if (!path) {
    console.log('No browser found; installing one.')
    await runTool(['@playwright/test', 'playwright'], ['install', 'chromium'])
    path = findBrowser()
  }
  if (!path || (process.env.CI && !isChosen(path) && !isShell(path))) {
    await installFromDebian()
    path = findBrowser()
  }
  return path ? { ok: true, path } : { ok: false, says: ADVICE }
}
