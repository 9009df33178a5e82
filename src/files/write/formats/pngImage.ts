import type { ExportFormat } from '#files/write/exportFormat.ts'

/** A picture for chats and slides that opens again as a board. */
export const pngImage: ExportFormat = {
  id: 'png',
  title: 'Save as PNG',
  group: 'image',
  target: 'file',
  extension: 'png',
  mediaType: 'image/png',
  write: async (board, options, ports) => {
    // Loaded on first use, so that a first visit does not pay for drawing pictures.
    const { pngOf } = await import('#files/write/png/pngOf.ts')
    return pngOf(board, options, ports)
  },
}
