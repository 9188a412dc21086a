/** Lets the page start without the network from now on. One that has no worker works with it alone. */
export function registerWorker() {
  if (import.meta.env.PROD && 'serviceWorker' in navigator) void navigator.serviceWorker.register('/me-worker.js', { scope: '/me' }).catch(() => {})
}
