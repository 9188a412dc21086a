import wasm from 'zxing-wasm/reader/zxing_reader.wasm?url'

interface Found { rawValue: string }

export interface Detector { detect(source: HTMLVideoElement): Promise<Found[]> }

interface Reader { new (options: { formats: string[] }): Detector, getSupportedFormats(): Promise<string[]> }

const formats = ['qr_code']

/** The browser's own reader of codes, where it has one that works; else ours, from our own files and for the whole app. */
export async function detector(): Promise<Detector> {
  const native = 'BarcodeDetector' in window ? window.BarcodeDetector as Reader : null
  if (native && (await native.getSupportedFormats().catch(() => [])).includes('qr_code')) return new native({ formats })
  const { BarcodeDetector, prepareZXingModule } = await import('barcode-detector/ponyfill')
  await prepareZXingModule({ overrides: { locateFile: () => wasm }, fireImmediately: true })
  return new (BarcodeDetector as Reader)({ formats })
}
