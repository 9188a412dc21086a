import wasm from 'zxing-wasm/reader/zxing_reader.wasm?url'

export interface Detector { detect(source: HTMLVideoElement): Promise<readonly { rawValue: string }[]> }

interface Native { new (options: { formats: string[] }): Detector, getSupportedFormats(): Promise<readonly string[]> }

const qr = 'qr_code'

/** The browser's own reader of codes, where it has one that works; else ours, from our own files. */
export async function detector(): Promise<Detector> {
  const native = (window as unknown as { BarcodeDetector?: Native }).BarcodeDetector
  const known: readonly string[] = await native?.getSupportedFormats().catch(() => []) ?? []
  if (native && known.includes(qr)) return new native({ formats: [qr] })
  const { BarcodeDetector, prepareZXingModule } = await import('barcode-detector/ponyfill')
  await prepareZXingModule({ overrides: { locateFile: () => wasm }, fireImmediately: true })
  return new BarcodeDetector({ formats: [qr] })
}
