import { BarChart, CustomChart, LineChart, MapChart, SankeyChart, ScatterChart } from 'echarts/charts';
import {
  AriaComponent,
  GeoComponent,
  GridComponent,
  MarkLineComponent,
  TitleComponent,
  TooltipComponent,
  VisualMapComponent,
} from 'echarts/components';
import { init, registerMap, use as register } from 'echarts/core';
import type { ECharts } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useEffectEvent, useRef } from 'react';
import type { Chart } from '@enishi/charts';

register([
  BarChart,
  CustomChart,
  LineChart,
  MapChart,
  SankeyChart,
  ScatterChart,
  AriaComponent,
  GeoComponent,
  GridComponent,
  MarkLineComponent,
  TitleComponent,
  TooltipComponent,
  VisualMapComponent,
  LabelLayout,
  SVGRenderer,
]);

let world: Promise<void> | undefined;
/** The geometry of the world is fetched with the first map. */
function prepareWorld(): Promise<void> {
  world ??= import('./world.js').then(({ world: shapes }) => registerMap('world', shapes as never));
  return world;
}

/** ECharts on a place of the page: draws, tells of clicks, and opens the tip of the point that the keyboard is at. */
export function LiveChart(props: {
  chart: Chart;
  /** Index in `chart.points` of the point the keyboard is at. */
  at: number | null;
  onPoint: (index: number) => void;
  onReady: () => void;
}) {
  const place = useRef<HTMLDivElement>(null);
  const drawn = useRef<ECharts | null>(null);
  const { chart, at } = props;
  const pick = useEffectEvent(props.onPoint);
  const ready = useEffectEvent(props.onReady);

  useEffect(() => {
    let isGone = false;
    const draw = () => {
      if (isGone || !place.current) return;
      drawn.current ??= init(place.current, null, { renderer: 'svg' });
      drawn.current.resize({ width: place.current.clientWidth, height: chart.height });
      drawn.current.setOption(chart.option as never, { notMerge: true });
      drawn.current.off('click');
      drawn.current.on('click', ({ seriesIndex, dataIndex }) => {
        const index = chart.points.findIndex(
          (point) => point.seriesIndex === seriesIndex && point.dataIndex === dataIndex,
        );
        if (index >= 0) pick(index);
      });
      ready();
    };
    if (chart.needsWorld) void prepareWorld().then(draw);
    else draw();
    return () => {
      isGone = true;
    };
  }, [chart]);

  useEffect(
    () => () => {
      drawn.current?.dispose();
      drawn.current = null;
    },
    [],
  );

  useEffect(() => {
    const point = at === null ? undefined : chart.points[at];
    drawn.current?.dispatchAction({ type: 'downplay' });
    if (!point) {
      drawn.current?.dispatchAction({ type: 'hideTip' });
      return;
    }
    const { seriesIndex, dataIndex } = point;
    drawn.current?.dispatchAction({ type: 'highlight', seriesIndex, dataIndex });
    drawn.current?.dispatchAction({ type: 'showTip', seriesIndex, dataIndex });
  }, [at, chart]);

  return <div ref={place} className="live-chart" style={{ height: chart.height }} />;
}
