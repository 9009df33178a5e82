import type { Block } from '#domain/board/board.ts'

/** The label of a block with a space before each word that a capital letter begins: "PaymentApi" reads "Payment Api". */
export const spacedLabel = ({ label }: Pick<Block, 'label'>): string => label.replace(/([a-z])([A-Z])/g, '$1 $2')
