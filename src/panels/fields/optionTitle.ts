import { capitalised } from '#shared/capitalised.ts'
import { optionWords } from '#words/options.ts'

type Titles = Readonly<Record<string, string>> | undefined

/** What an option of a property is called on screen, by the property's own `titles` where it has some. */
export const optionTitle = (option: string, titles?: Titles): string =>
  titles?.[option] ?? optionWords[option] ?? capitalised(option)
