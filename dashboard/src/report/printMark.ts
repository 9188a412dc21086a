import { onBeforeUnmount, watchEffect, type Ref } from 'vue'

/** Text as a string of a style sheet. */
export const cssString = (text: string) =>
  `"${text.replace(/[\\"]/g, '\\$&').replace(/[\0-\x1f\x7f]/g, (control) => `\\${control.charCodeAt(0).toString(16)} `)}"`

/** The rule that puts a text into the lower margin of every printed page. */
export const markRule = (text: string) =>
  `@page { @bottom-left { content: ${cssString(text)}; font: 7pt sans-serif; color: #4a5768; white-space: nowrap } }`

/** The rule that puts into the upper margin of every printed page that the people are made up. */
export const demoRule = (text: string) =>
  `@page { @top-center { content: ${cssString(text)}; font: bold 9pt sans-serif; color: #b3261e } }`

/** Prints a text into the margin of every page, where it cannot lie over the report, for as long as the page is shown. */
export function usePrintMark(text: Ref<string>, demo: Ref<string> | null) {
  const style = document.head.appendChild(document.createElement('style'))
  style.dataset.testid = 'print-mark'
  watchEffect(() => { style.textContent = demo === null ? markRule(text.value) : `${markRule(text.value)}\n${demoRule(demo.value)}` }, { flush: 'sync' })
  onBeforeUnmount(() => style.remove())
}
