/** The two looks of the product. */
export type ThemeName = 'light' | 'dark'

/**
 * Every colour by the job it does, as hex. The stylesheet holds the same values as custom properties (`bandClient` is
 * `--band-client`) and a test keeps the two equal, so that images match the screen.
 */
export interface Theme {
  readonly page: string
  readonly surface: string
  readonly raised: string
  readonly hover: string
  readonly border: string
  readonly borderStrong: string
  readonly text: string
  readonly muted: string
  readonly accent: string
  readonly onAccent: string
  readonly accentSoft: string
  readonly danger: string
  readonly dangerSoft: string
  readonly warning: string
  readonly hint: string
  readonly ok: string
  readonly bandClient: string
  readonly bandEdge: string
  readonly bandBusiness: string
  readonly bandData: string
  readonly bandObservability: string
  readonly inkClient: string
  readonly inkEdge: string
  readonly inkBusiness: string
  readonly inkData: string
  readonly inkObservability: string
  readonly iconClient: string
  readonly iconEdge: string
  readonly iconBusiness: string
  readonly iconData: string
  readonly iconObservability: string
  readonly lineRequest: string
  readonly lineEvent: string
  readonly lineQuiet: string
}

/** The custom property of the stylesheet that holds a colour. */
export const colourProperty = (colour: keyof Theme): string =>
  `--${colour.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`

/** A colour of the theme as a value for a stylesheet. */
export const colourValue = (colour: keyof Theme): string => `var(${colourProperty(colour)})`

/** The values of both looks; text keeps 4.5:1 and icons and lines 3:1 on every ground they stand on. */
export const THEMES: Readonly<Record<ThemeName, Theme>> = {
  light: {
    page: '#f7f8fa',
    surface: '#ffffff',
    raised: '#ffffff',
    hover: '#f1f3f7',
    border: '#e2e6ee',
    borderStrong: '#c9d0dd',
    text: '#151a28',
    muted: '#596275',
    accent: '#2563eb',
    onAccent: '#ffffff',
    accentSoft: '#e8f0fe',
    danger: '#c51f1f',
    dangerSoft: '#fdecec',
    warning: '#b45309',
    hint: '#2563eb',
    ok: '#047857',
    bandClient: '#f0f4fd',
    bandEdge: '#f5f2fd',
    bandBusiness: '#eff7f3',
    bandData: '#fdf5ea',
    bandObservability: '#f1f3f6',
    inkClient: '#2563eb',
    inkEdge: '#7c3aed',
    inkBusiness: '#047857',
    inkData: '#b45309',
    inkObservability: '#4b5568',
    iconClient: '#e3edfd',
    iconEdge: '#eee8fd',
    iconBusiness: '#ddf3e8',
    iconData: '#fdeed2',
    iconObservability: '#e6e9ef',
    lineRequest: '#4f5b70',
    lineEvent: '#7c3aed',
    lineQuiet: '#77839a',
  },
  dark: {
    page: '#101218',
    surface: '#161922',
    raised: '#1c202b',
    hover: '#242936',
    border: '#323948',
    borderStrong: '#3c4456',
    text: '#eceff5',
    muted: '#9aa4b6',
    accent: '#6ea2ff',
    onAccent: '#0b1220',
    accentSoft: '#1b2a47',
    danger: '#f87171',
    dangerSoft: '#3a1d22',
    warning: '#fbbf24',
    hint: '#7fb0ff',
    ok: '#34d399',
    bandClient: '#141924',
    bandEdge: '#181722',
    bandBusiness: '#141b1c',
    bandData: '#1c1917',
    bandObservability: '#15181e',
    inkClient: '#74a7ff',
    inkEdge: '#a98bfa',
    inkBusiness: '#34d399',
    inkData: '#fbb040',
    inkObservability: '#9aa4b6',
    iconClient: '#1c2b4a',
    iconEdge: '#2a2350',
    iconBusiness: '#123a30',
    iconData: '#42301a',
    iconObservability: '#282e3a',
    lineRequest: '#93a0b5',
    lineEvent: '#a98bfa',
    lineQuiet: '#74809a',
  },
}

/** The colour tokens of a tier, by the job they do. */
export type TierToken = 'band' | 'ink' | 'icon'
