import { onBeforeUnmount, onMounted, reactive, type Ref } from 'vue'

/** The size of an element and of the page's rem, in pixels; all 0 until it is on the screen. */
export function useSize(element: Ref<HTMLElement | undefined>) {
  const size = reactive({ width: 0, height: 0, rem: 0 })
  const resized = new ResizeObserver(([entry]) => {
    if (!entry) return
    size.width = entry.contentRect.width
    size.height = entry.contentRect.height
    size.rem = parseFloat(getComputedStyle(document.documentElement).fontSize)
  })
  onMounted(() => resized.observe(element.value!))
  onBeforeUnmount(() => resized.disconnect())
  return size
}
