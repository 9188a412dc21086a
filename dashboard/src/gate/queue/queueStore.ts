import type { LateScan } from '../../api/lateScans'

/** Where scans wait for the network: what `add` has said done is there after the power was lost. */
export interface QueueStore {
  add(scan: LateScan): Promise<void>
  count(): Promise<number>
  /** The oldest, in the order in which they were made. */
  first(most: number): Promise<{ key: number, scan: LateScan }[]>
  remove(keys: number[]): Promise<void>
}
