/** Lets the page at an address start without the network from now on. One that has no worker works with it alone. */
export function registerWorker(address: '/me' | '/gate' | '/screen') {
  if (import.meta.env.PROD && 'serviceWorker' in navigator) void navigator.serviceWorker.register(`${address}-worker.js`, { scope: address }).catch(() => {})
}
