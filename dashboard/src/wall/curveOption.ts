import type { CurvePoint } from './dayCurve'

/** What ECharts draws: a day's curve beside the day's before. Sizes go by the page's rem. */
export function curveOption(today: CurvePoint[], yesterday: CurvePoint[], rem: number) {
  const axis = { axisLine: { lineStyle: { color: '#27456f' } }, axisTick: { show: false } }
  const label = { color: '#86a0c4', fontSize: 0.95 * rem }
  return {
    animation: false,
    textStyle: { fontFamily: '"Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei", sans-serif' },
    grid: { left: 3.6 * rem, right: 0.9 * rem, top: 0.7 * rem, bottom: 1.7 * rem },
    xAxis: {
      type: 'value', min: 0, max: 1440, interval: 360, ...axis,
      splitLine: { show: false },
      axisLabel: { ...label, formatter: (minute: number) => String(minute / 60) },
    },
    yAxis: {
      type: 'value', min: 0, splitNumber: 3, ...axis,
      splitLine: { lineStyle: { color: '#142b4d' } },
      axisLabel: { ...label, formatter: (value: number) => (value >= 10_000 ? `${value / 1000}k` : String(value)) },
    },
    series: [
      { type: 'line', data: yesterday, symbol: 'none', lineStyle: { color: '#6f86ab', width: 0.13 * rem, type: 'dashed' }, silent: true },
      {
        type: 'line', data: today, silent: true,
        // One speed is no line yet.
        symbol: today.filter(([, speed]) => speed !== null).length === 1 ? 'circle' : 'none', symbolSize: 0.5 * rem, itemStyle: { color: '#38d6ff' },
        lineStyle: { color: '#38d6ff', width: 0.2 * rem },
        areaStyle: { color: '#38d6ff22' },
      },
    ],
  }
}
