import type { Board } from '#domain/board/board.ts'
import type { Route } from '#domain/layout/routing/routing.ts'
import type { MermaidOptions } from '#domain/mermaid/write/mermaidOptions.ts'
import type { Size } from '#shared/geometry.ts'
import type { Result } from '#shared/result.ts'
import type { ThemeName } from '#shared/theme.ts'

/** What may be chosen for an export; each format reads what concerns it. */
export interface ExportOptions {
  readonly mermaid: MermaidOptions
  readonly theme: ThemeName
  readonly transparent: boolean
  /** a picture has the marks of products in place of the icons of their kinds */
  readonly marks: boolean
  /** pixels of a PNG per board pixel, along each side */
  readonly scale: 1 | 2
}

/** Why an export failed, as a sentence for the reader. */
export interface ExportFault {
  readonly message: string
  /** a part of the app that makes it could not be loaded */
  readonly missing?: true
}

/** What a format made: text or bytes, and a sentence when it is not quite what was asked for. */
export interface Exported {
  readonly content: string | Uint8Array<ArrayBuffer>
  readonly note?: string
}

/** What formats need of the place they run in. */
export interface ExportPorts {
  /** a PNG of an SVG text, in the given size in pixels */
  readonly rasterize: (svg: string, size: Size) => Promise<Result<Uint8Array<ArrayBuffer>, ExportFault>>
  /** the shipped Inter font as base64 of WOFF2, or undefined when it cannot be had */
  readonly font: () => Promise<string | undefined>
  /** the lines that edges are shown with, by edge; where nothing is shown there are none */
  readonly lines: ReadonlyMap<string, Route>
  /** pictures show the lines of telemetry, as they do unless told */
  readonly telemetryLines?: boolean
}

/** One way to take a board away. */
export interface ExportFormat {
  readonly id: string
  /** what its button or menu entry says */
  readonly title: string
  readonly group: 'text' | 'image' | 'board'
  /** whether the outcome goes to the clipboard or into a file */
  readonly target: 'clipboard' | 'file'
  /** without its dot */
  readonly extension: string
  readonly mediaType: string
  readonly write: (board: Board, options: ExportOptions, ports: ExportPorts) => Promise<Result<Exported, ExportFault>>
}
