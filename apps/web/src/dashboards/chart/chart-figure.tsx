import type { Chart, Look } from '@enishi/charts';
import { lookOf } from '@enishi/charts';
import { Suspense, lazy, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useLanguage } from '../language.js';

const LiveChart = lazy(() => import('./live-chart.js').then(({ LiveChart: chart }) => ({ default: chart })));

const DARK = '(prefers-color-scheme: dark)';

/**
 * A chart that can be seen, clicked and walked through with the arrow keys; each point is read out. Until the drawing
 * library is there, the server's drawing of the same chart stands in its place.
 */
export function ChartFigure(props: {
  title: string;
  summary: string;
  draw: (look: Look) => Chart;
  /** Address of the server's drawing, without theme and width. */
  picture?: string | undefined;
  onPoint?: ((point: Chart['points'][number]) => void) | undefined;
}) {
  const { t, locale } = useLanguage();
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  const isDark = useDark();
  const [at, setAt] = useState<number | null>(null);
  const [isAlive, setAlive] = useState(false);
  const [hasPicture, setHasPicture] = useState(props.picture !== undefined);
  const hint = useId();
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const watch = new ResizeObserver(([entry]) => {
      const next = Math.round(entry?.contentRect.width ?? 0);
      if (next > 0) setWidth((known) => (Math.abs(known - next) > 2 ? next : known));
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  const { draw } = props;
  const chart = useMemo(
    () => (width > 0 ? draw(lookOf({ isDark, locale, width })) : null),
    [draw, isDark, locale, width],
  );
  const points = chart?.points ?? [];
  const point = at === null ? undefined : points[at];
  const walk = (event: KeyboardEvent) => {
    const last = points.length - 1;
    const to = STEPS[event.key];
    if (to !== undefined && last >= 0) {
      event.preventDefault();
      setAt((now) => (now === null ? (to < 0 ? last : 0) : Math.min(last, Math.max(0, now + to))));
    } else if (event.key === 'Enter' && point) {
      event.preventDefault();
      props.onPoint?.(point);
    } else if (event.key === 'Escape') setAt(null);
  };
  const leads = Boolean(props.onPoint) && points.some(({ code }) => code !== null);
  return (
    <figure className="chart-figure">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- role application takes the keys */}
      <div
        ref={place}
        className="chart-place"
        role="application"
        tabIndex={0}
        aria-label={props.title}
        aria-roledescription={t.dashboards.chart}
        aria-describedby={hint}
        data-alive={isAlive}
        onKeyDown={walk}
        onBlur={() => setAt(null)}
      >
        {width > 0 && hasPicture && !isAlive && (
          <img
            className="chart-picture"
            src={`${props.picture}&theme=${isDark ? 'dark' : 'light'}&width=${width}`}
            alt=""
            width={width}
            {...(chart ? { height: chart.height } : {})}
            onError={() => setHasPicture(false)}
          />
        )}
        {chart && (
          <Suspense fallback={hasPicture ? null : <p className="soft">{t.frame.loading}</p>}>
            <LiveChart
              chart={chart}
              at={at}
              onReady={() => setAlive(true)}
              onPoint={(index) => {
                const clicked = points[index];
                if (clicked && props.onPoint) props.onPoint(clicked);
                else setAt(index);
              }}
            />
          </Suspense>
        )}
      </div>
      <p id={hint} className="soft small">
        {leads ? t.dashboards.chartKeysLead : t.dashboards.chartKeys}
      </p>
      <p className="hidden" role="status">
        {point?.text ?? ''}
      </p>
    </figure>
  );
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  PageDown: 10,
  PageUp: -10,
  Home: -100_000,
  End: 100_000,
};

function useDark(): boolean {
  const [isDark, setDark] = useState(() => matchMedia(DARK).matches);
  useEffect(() => {
    const query = matchMedia(DARK);
    const listen = () => setDark(query.matches);
    query.addEventListener('change', listen);
    return () => query.removeEventListener('change', listen);
  }, []);
  return isDark;
}
