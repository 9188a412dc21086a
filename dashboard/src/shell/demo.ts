/** What the server wrote at the root of the page: that the people are made up, and for how many real ones each stands. */
export interface Demo { oneFor: number | null }

/** Reads it; null where the people are real. */
export function readDemo(root: Pick<HTMLElement, 'getAttribute'>): Demo | null {
  const value = root.getAttribute('data-demo')
  return value === null ? null : { oneFor: Number(value) || null }
}
