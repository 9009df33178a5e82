/** Giving keys to commands, in the sheet of shortcuts. */
export const shortcutWords = {
  /** behind the title of a command, for screen readers */
  change: (keys: string) => `${keys === '' ? 'no key' : keys}, change the key`,
  noKey: 'no key',
  without: 'Without a key',
  /** the line for all commands that add a block and connect it */
  addConnected: 'Add a block and connect it',
  withShift: 'Shift and its key',
  replaces: (keys: string) => `It takes the place of ${keys}.`,
  field: (title: string) => `New key for “${title}”`,
  press: 'Press the new key. Escape leaves it as it is.',
  fromClipboard: 'The browser hands over what is copied with these keys, so they stay.',
  /** why a key cannot be had */
  kept: {
    focus: (keys: string) => `${keys} moves the focus or leads out of a place, and stays with that.`,
    choosing: (keys: string) => `${keys} chooses what has the focus, and stays with that.`,
    clipboard: (keys: string) => `${keys} cuts, copies or pastes in every program.`,
    browser: (keys: string) => `${keys} belongs to the browser, which may not let the board have it.`,
    system: (keys: string) => `${keys} belongs to the system.`,
    typing: (keys: string) => `${keys} types a sign on many keyboards.`,
  },
  clash: (keys: string, titles: string) => `${keys} is “${titles}” now.`,
  and: '” and “',
  takeOver: 'Take it over',
  orAnother: 'Enter takes it over. Or press another key.',
  bound: (title: string, keys: string) => `“${title}” is on ${keys} now.`,
  lost: (titles: string) => `“${titles}” has no key any more.`,
  isBack: (title: string) => `“${title}” has its given keys again.`,
  giveBack: 'Given keys again',
  remove: 'No key',
  removed: (title: string) => `“${title}” has no key now.`,
  giveAllBack: 'All given keys again',
  allAreBack: 'All commands have their given keys again.',
  howTo: 'Choose a row to give it another key.',
} as const
