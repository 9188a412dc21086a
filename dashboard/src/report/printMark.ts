import { onBeforeUnmount, watchEffect, type Ref } from 'vue'

/** Text as a string of a style sheet. */
export const cssString = (text: string) =>
  `"${text.replace(/[\\"]/g, '\\$&').replace(/[\0-\x1f\x7f]/g, (control) => `\\${control.charCodeAt(0).toString(16)} `)}"`

/** The rule that puts a text into the lower margin of every printed page. */
export const markRule = (text: string) =>
  `@page { @bottom-left { content: ${cssString(text)}; font: 7pt sans-serif; color: #4a5768; white-space: nowrap } }`

/** Prints a text into the margin of every page, where it cannot lie over the report, for as long as the page is shown. */
export function usePrintMark(text: Ref<string>) {
  const style = document.head.appendChild(document.createElement('style'))
  style.dataset.testid = 'print-mark'
  watchEffect(() => { style.textContent = markRule(text.value) }, { flush: 'sync' })
  onBeforeUnmount(() => style.remove())
}
