import type { RegionView } from '../api/regionView'
import { formatCount } from '../format/counts'
import { formatPercent } from '../format/rates'
import type { Language } from '../i18n/language'
import { translate } from '../i18n/translate'
import { regionName, shortRegionName } from '../regions/regionNames'

const ramp = ['#0f2b54', '#134a86', '#166cb0', '#1a90cb', '#2bb4da', '#62d8e8']

/** From the lowest to the highest rate among the children; widened where all are the same. */
export function rateRange(rates: number[]): [number, number] {
  if (rates.length === 0) return [0, 1]
  const low = Math.min(...rates)
  const high = Math.max(...rates)
  return high > low ? [low, high] : [low * 0.5, high > 0 ? high * 1.5 : 1]
}

/** What ECharts draws: each child in the shade of its adoption rate, with its name. Sizes go by the page's rem. */
export function mapOption(code: string, children: ReadonlyMap<string, RegionView>, language: Language, rem: number) {
  const views = [...children.values()]
  const [min, max] = rateRange(views.flatMap(view => view.adoptionRate ?? []))
  return {
    // The map shows what is, at once: no tween between two truths.
    animation: false,
    textStyle: { fontFamily: '"Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei", sans-serif' },
    tooltip: {
      backgroundColor: '#0c1d38f2',
      borderColor: '#38d6ff',
      textStyle: { color: '#eaf3ff', fontSize: 1.15 * rem },
      formatter: ({ name }: { name: string }) => tooltip(children.get(name), language),
    },
    visualMap: {
      min, max,
      left: 0,
      bottom: 0,
      itemWidth: 0.9 * rem,
      itemHeight: 9 * rem,
      textStyle: { color: '#86a0c4', fontSize: 1.05 * rem },
      text: [formatPercent(max), formatPercent(min)],
      inRange: { color: ramp },
      outOfRange: { color: '#16243c' },
    },
    series: [{
      type: 'map',
      map: code,
      nameProperty: 'code',
      left: '7%', right: '1%', top: '2%', bottom: '1%',
      aspectScale: 0.86,
      preserveAspect: true,
      selectedMode: false,
      itemStyle: { areaColor: '#16243c', borderColor: '#06101f', borderWidth: 0.1 * rem },
      label: {
        show: true,
        color: '#f3f9ff',
        fontSize: 1.05 * rem,
        textBorderColor: '#04101f',
        textBorderWidth: 0.17 * rem,
        formatter: ({ name }: { name: string }) => {
          const view = children.get(name)
          return view ? shortRegionName(view, language) : ''
        },
      },
      labelLayout: { hideOverlap: true },
      emphasis: {
        label: { color: '#ffffff', fontWeight: 'bold' },
        itemStyle: { areaColor: '#ffb648', borderColor: '#fff4dd' },
      },
      data: views.map(view => ({ name: view.code, value: view.adoptionRate ?? undefined })),
    }],
  }
}

function tooltip(view: RegionView | undefined, language: Language): string {
  if (!view) return ''
  const t = (key: Parameters<typeof translate>[1]) => translate(language, key)
  const basis = view.populationBasis === 'estimate' ? ` (${t('wall.estimate')})` : ''
  return [
    `<b>${escapeHtml(regionName(view, language))}</b>`,
    `${t('wall.adoption')} ${formatPercent(view.adoptionRate)}${basis}`,
    `${t('wall.registered')} ${formatCount(view.registered, language)}`,
    `${t('wall.shows')} ${formatCount(view.showsToday, language)}`,
  ].join('<br>')
}

const escapeHtml = (text: string) => text.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`)
