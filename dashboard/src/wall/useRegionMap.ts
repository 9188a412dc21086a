import { MapChart } from 'echarts/charts'
import { TooltipComponent, VisualMapComponent } from 'echarts/components'
import { init, registerMap, use, type EChartsType } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import { onBeforeUnmount, onMounted, ref, watch, type Ref } from 'vue'
import { backoffMs } from '../api/backoff'
import type { RegionView } from '../api/regionView'
import type { Language } from '../i18n/language'
import { mapOption } from './mapOption'
import { loadMap } from './regionMaps'

use([MapChart, TooltipComponent, VisualMapComponent, CanvasRenderer])

const registered = new Set<string>()

/** Draws a region's children as a map on an element, and reports clicks on them. */
export function useRegionMap(
  element: Ref<HTMLElement | undefined>,
  code: Ref<string>,
  children: Ref<ReadonlyMap<string, RegionView>>,
  language: Ref<Language>,
  onPick: (code: string) => void,
) {
  const loading = ref(true)
  let chart: EChartsType | undefined
  let drawn: string | null = null

  function draw() {
    if (!chart || !registered.has(code.value)) return
    const rem = parseFloat(getComputedStyle(document.documentElement).fontSize)
    chart.setOption(mapOption(code.value, children.value, language.value, rem), { notMerge: drawn !== code.value })
    drawn = code.value
  }

  async function show(wanted: string) {
    for (let failures = 1; wanted === code.value && !registered.has(wanted) && chart; failures++) {
      loading.value = true
      try {
        registerMap(wanted, await loadMap(wanted) as never)
        registered.add(wanted)
      } catch {
        await new Promise(resolve => setTimeout(resolve, backoffMs(failures)))
      }
    }
    if (wanted !== code.value) return
    loading.value = false
    draw()
  }

  const resized = new ResizeObserver(() => { chart?.resize(); draw() })
  onMounted(() => {
    chart = init(element.value!)
    chart.on('click', event => { if (event.name) onPick(event.name) })
    resized.observe(element.value!)
    void show(code.value)
  })
  onBeforeUnmount(() => { resized.disconnect(); chart?.dispose(); chart = undefined })
  watch(code, next => { chart?.clear(); drawn = null; void show(next) })
  watch([children, language], draw)
  return { loading }
}
