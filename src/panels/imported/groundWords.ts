import type { Decision } from '#domain/mermaid/read/classify/classify.ts'

/** Why a block was taken for what it is, as the heading of all that were for the same reason. */
export function groundWords({ ground, word = '' }: Pick<Decision, 'ground' | 'word'>): string {
  switch (ground) {
    case 'label':
      return word === '?' ? 'Asks a question' : `Says “${word}”`
    case 'id':
      return 'By the letters of its id'
    case 'shape':
      return 'By its shape alone'
    case 'group':
      return `Lies in “${word}”`
    case 'neighbours':
      return 'By what it is connected to'
    case 'nothing':
      return 'Nothing known about it'
  }
}
