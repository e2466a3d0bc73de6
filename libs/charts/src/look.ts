/**
 * Colours of design.md for charts. The hues keep their order under the three common kinds of colour-vision deficiency,
 * because neighbours differ in lightness too; patterns and direct labels say the same again.
 */
export interface Look {
  readonly isDark: boolean;
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
  readonly paper: string;
  readonly raised: string;
  readonly indigo: string;
  readonly gold: string;
  readonly land: string;
  /** From few to many. */
  readonly ramp: readonly string[];
  readonly hues: readonly string[];
  readonly font: string;
  /** Width of the drawing in pixels. */
  readonly width: number;
}

const LIGHT = {
  ink: '#1f2430',
  soft: '#5a6070',
  line: '#d9d5cc',
  paper: '#fffdfa',
  raised: '#ffffff',
  indigo: '#23356b',
  gold: '#8a5f28',
  land: '#efece4',
  ramp: ['#dde3f3', '#b4c1e4', '#8699cf', '#5a70b3', '#394f91', '#23356b', '#131f45'],
  hues: ['#23356b', '#c98a2b', '#2f8f83', '#c8577b', '#6f86cf', '#6b4a1c', '#7fb24a', '#7a4b94'],
};
const DARK: typeof LIGHT = {
  ink: '#eceae4',
  soft: '#aeb2bd',
  line: '#343945',
  paper: '#14161c',
  raised: '#1c1f27',
  indigo: '#9db2f2',
  gold: '#d9ab6a',
  land: '#262a34',
  ramp: ['#283255', '#38477a', '#4d60a0', '#6a80c6', '#8aa0e6', '#aebffa', '#dbe3ff'],
  hues: ['#9db2f2', '#e3b65c', '#5fc4b5', '#e58fab', '#5f78c9', '#b58a52', '#a8d479', '#c09ad8'],
};

// single quotes inside: the name goes into an attribute of the drawing as it is
const FONTS: Readonly<Record<string, string>> = {
  ja: "system-ui, 'Hiragino Sans', 'Yu Gothic UI', 'Noto Sans JP', 'Noto Sans CJK JP', sans-serif",
  'zh-Hans': "system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans SC', 'Noto Sans CJK SC', sans-serif",
};
const LATIN = "system-ui, 'Noto Sans', 'Noto Sans CJK JP', sans-serif";

/** The look for a theme, a language and a width. */
export function lookOf(of: { isDark: boolean; locale: string; width: number }): Look {
  return {
    ...(of.isDark ? DARK : LIGHT),
    isDark: of.isDark,
    font: FONTS[of.locale] ?? LATIN,
    width: Math.round(of.width),
  };
}
