import { onMounted, onScopeDispose } from 'vue'

/** Tells how high the whole page is, whenever that changes. */
export function useHeight(tell: (height: number) => void) {
  let told = 0
  const measure = () => {
    const height = Math.ceil(document.querySelector('#app')?.getBoundingClientRect().bottom ?? 0) + Math.round(window.scrollY)
    if (height !== told && height > 0) tell(told = height)
  }
  const observer = new ResizeObserver(measure)
  onMounted(() => {
    const page = document.querySelector('#app')
    if (page) observer.observe(page)
  })
  onScopeDispose(() => observer.disconnect())
  /** Says it again to somebody who has not heard it. */
  return { again: () => { if (told > 0) tell(told) } }
}
