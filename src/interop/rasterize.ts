import type { Size } from '#shared/geometry.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { exportingWords } from '#words/exporting.ts'

interface RasterFault {
  readonly message: string
}

async function loaded(url: string): Promise<HTMLImageElement | undefined> {
  const image = new Image()
  image.src = url
  try {
    await image.decode()
    return image
  } catch {
    return undefined
  }
}

const toPng = (canvas: HTMLCanvasElement): Promise<Blob | null> =>
  new Promise((resolve) => canvas.toBlob(resolve, 'image/png'))

function draw(image: HTMLImageElement, { width, height }: Size): HTMLCanvasElement | undefined {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d')
  context?.drawImage(image, 0, 0, width, height)
  return context ? canvas : undefined
}

/** A PNG of an SVG text in the given size in pixels; fails with a sentence when the browser cannot make it. Never throws. */
export async function rasterize(svg: string, size: Size): Promise<Result<Uint8Array<ArrayBuffer>, RasterFault>> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const image = await loaded(url)
    if (!image) return fail({ message: exportingWords.notDrawn })
    const canvas = draw(image, size)
    const blob = canvas && (await toPng(canvas))
    return blob ? ok(new Uint8Array(await blob.arrayBuffer())) : fail({ message: exportingWords.pictureTooLarge })
  } catch {
    return fail({ message: exportingWords.notDrawn })
  } finally {
    URL.revokeObjectURL(url)
  }
}
