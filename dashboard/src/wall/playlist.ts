import { parentOf } from '../regions/regionCode'

/**
 * Where a rotating wall turns next: from the region it started with through that region's children in
 * order, and back. `home` is where the rotation began, `children` are its children's codes.
 */
export function nextInPlaylist(home: string, children: string[], current: string): string {
  if (current !== home && parentOf(current) !== home) return home
  const next = current === home ? children[0] : children[children.indexOf(current) + 1]
  return next ?? home
}
