import type { Look } from './look.js';

/** A place of the chart that the arrow keys reach: what is read out, and where the tip opens. */
export interface ChartPoint {
  readonly text: string;
  readonly seriesIndex: number;
  readonly dataIndex: number;
  /** What a click or the Enter key leads to; none when there is no next level. */
  readonly code: string | null;
  readonly dimension: string | null;
}

/** Options for ECharts and the same points for the keyboard. */
export interface Chart {
  readonly option: ChartOption;
  readonly points: readonly ChartPoint[];
  /** Height in pixels at which it can be read. */
  readonly height: number;
  /** True when the world geometry has to be registered first. */
  readonly needsWorld: boolean;
}

/** Plain data for `setOption`; this lib knows no package, so it is not ECharts’ own type. */
export type ChartOption = Readonly<Record<string, unknown>>;

/** Words and formats of the reader’s language. */
export interface ChartWords {
  /** What stands instead of a hidden number: "not shown". */
  readonly few: string;
  /** The unit of what is counted. */
  readonly unit: string;
  /** "Years since the visit" */
  readonly years: string;
  /** "Series breaks here" */
  readonly break: string;
  readonly number: (n: number) => string;
}

/** What all charts have in common: type, decals beside colours, no motion. */
export function frame(look: Look): ChartOption {
  return {
    animation: false,
    backgroundColor: 'transparent',
    color: [...look.hues],
    textStyle: { fontFamily: look.font, fontSize: 13, color: look.ink },
    aria: { enabled: false, decal: { show: true } },
    tooltip: {
      trigger: 'item',
      // drawn, not HTML: the page allows no style that is not in its own files
      renderMode: 'richText',
      confine: true,
      backgroundColor: look.raised,
      borderColor: look.line,
      textStyle: { color: look.ink, fontFamily: look.font, fontSize: 13 },
    },
  };
}
