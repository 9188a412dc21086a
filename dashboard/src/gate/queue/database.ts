import type { LateScan } from '../../api/lateScans'
import { answered } from './answered'
import type { QueueStore } from './queueStore'

const name = 'healthpass-gate'
const queue = 'queue'
const kept = 'kept'

const written = (transaction: IDBTransaction): Promise<void> => new Promise((resolve, reject) => {
  transaction.oncomplete = () => resolve()
  transaction.onabort = transaction.onerror = () => reject(transaction.error ?? new Error('IndexedDB'))
})

/** What a gate keeps on its device: the scans that wait, and what it holds to verify without the network. */
export class GateDatabase implements QueueStore {
  private constructor(private readonly database: IDBDatabase) {}

  /** @throws where the browser keeps nothing, as in a private window. */
  static async open(): Promise<GateDatabase> {
    const request = indexedDB.open(name, 1)
    request.onupgradeneeded = () => {
      request.result.createObjectStore(queue, { autoIncrement: true })
      request.result.createObjectStore(kept)
    }
    return new GateDatabase(await answered(request))
  }

  add(scan: LateScan) { return this.write(queue, store => store.add(scan)) }

  count() { return answered(this.read(queue).count()) }

  async first(most: number) {
    const range = this.read(queue)
    const [keys, scans] = await Promise.all([answered(range.getAllKeys(null, most)), answered(range.getAll(null, most) as IDBRequest<LateScan[]>)])
    return scans.map((scan, at) => ({ key: keys[at] as number, scan }))
  }

  remove(keys: number[]) { return this.write(queue, store => { for (const key of keys) store.delete(key) }) }

  get<T>(key: string) { return answered(this.read(kept).get(key) as IDBRequest<T | undefined>) }

  put(key: string, value: unknown) { return this.write(kept, store => store.put(value, key)) }

  forget(key: string) { return this.write(kept, store => store.delete(key)) }

  private read(store: string) { return this.database.transaction(store).objectStore(store) }

  // On disk, and not in the operating system's memory, before it is done.
  private write(store: string, act: (store: IDBObjectStore) => unknown) {
    const transaction = this.database.transaction(store, 'readwrite', { durability: 'strict' })
    act(transaction.objectStore(store))
    return written(transaction)
  }
}
