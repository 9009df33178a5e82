import type { MermaidConfig } from 'mermaid'
import { THEMES, type ThemeName } from '#shared/theme.ts'

/** Characters of text above which a preview is refused instead of keeping the page busy for long. */
export const MAX_TEXT = 200_000
const MAX_EDGES = 2_000

// Fonts of the machine only: the picture is shown as an image, where the fonts of the page do not reach.
const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif'

/** How Mermaid draws our previews: plain SVG text, no markup, the calm colours of the board. */
export function mermaidConfig(theme: ThemeName): MermaidConfig {
  const colours = THEMES[theme]
  return {
    startOnLoad: false,
    securityLevel: 'strict',
    suppressErrorRendering: true,
    htmlLabels: false,
    deterministicIds: true,
    maxTextSize: MAX_TEXT,
    maxEdges: MAX_EDGES,
    // Pinned: Mermaid 12 would else fetch a second layout engine and paint dotted arrows solid where they cross.
    layout: 'dagre',
    look: 'classic',
    fontFamily: FONT,
    theme: 'base',
    flowchart: {
      curve: 'basis',
      padding: 12,
      nodeSpacing: 28,
      rankSpacing: 40,
      useMaxWidth: false,
      wrappingWidth: 260,
    },
    themeCSS: '.node rect { rx: 6px; ry: 6px } .cluster rect { rx: 8px; ry: 8px }',
    themeVariables: {
      darkMode: theme === 'dark',
      fontFamily: FONT,
      fontSize: '14px',
      background: colours.page,
      primaryColor: colours.raised,
      primaryBorderColor: colours.borderStrong,
      primaryTextColor: colours.text,
      textColor: colours.text,
      lineColor: colours.lineRequest,
      mainBkg: colours.raised,
      nodeBorder: colours.borderStrong,
      nodeTextColor: colours.text,
      clusterBkg: colours.bandObservability,
      clusterBorder: colours.border,
      titleColor: colours.inkObservability,
      edgeLabelBackground: colours.page,
    },
  }
}
