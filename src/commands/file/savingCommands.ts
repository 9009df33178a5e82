import { fileNameFor } from '#files/write/fileNameFor.ts'
import { savingWords } from '#words/saving.ts'
import type { Command } from '../command.ts'

/** What can be done about a board that is not saved, or was not read whole. */
export const SAVING_COMMANDS = [
  {
    id: 'try-saving',
    title: 'Try saving again',
    group: 'Board',
    icon: 'refresh-cw',
    when: 'isNotSaved',
    act: ({ storage }) => storage.retry(),
  },
  {
    id: 'keep-board',
    title: 'Keep this board',
    group: 'Board',
    icon: 'save',
    when: 'isDeleted',
    act: ({ storage }) => storage.keep(),
  },
  {
    id: 'save-raw-data',
    title: 'Save the stored data as file',
    group: 'Board',
    icon: 'download',
    act: async ({ document, desktop, storage }) => {
      const name = fileNameFor(document.board().settings.name, 'raw.json')
      try {
        desktop.saveFile(name, new Blob([await storage.rawData()], { type: 'application/json' }))
        desktop.notify(savingWords.savedAs(name))
      } catch {
        desktop.notify(savingWords.nothingStored, 'error')
      }
    },
  },
  {
    id: 'reload-page',
    title: 'Reload the page',
    group: 'Board',
    icon: 'refresh-cw',
    act: ({ desktop }) => desktop.reload(),
  },
] as const satisfies readonly Command[]
