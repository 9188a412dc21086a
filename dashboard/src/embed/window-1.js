/* HealthPass application window, loader 1. It never changes: portals name its hash. What is new comes as window-2.js. */
(function () {
  'use strict'
  var script = /** @type {HTMLScriptElement | null} */ (document.currentScript)
  if (!script || !script.dataset.channel) return
  var service = new URL(script.src).origin
  var asked = script.dataset
  var address = new URL('/window/' + encodeURIComponent(script.dataset.channel), service)
  address.searchParams.set('host', location.origin)
  if (asked.theme) address.searchParams.set('theme', asked.theme)
  if (asked.text) address.searchParams.set('text', asked.text)
  if (asked.lang === 'en') address.searchParams.set('lang', 'en')

  var frame = document.createElement('iframe')
  frame.title = asked.lang === 'en' ? 'Apply for the health code' : '申领健康码'
  frame.lang = asked.lang === 'en' ? 'en' : 'zh-CN'
  frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox')
  frame.referrerPolicy = 'no-referrer'
  // One by one: a page whose policy forbids style attributes still takes these.
  frame.style.display = 'block'
  frame.style.width = '100%'
  frame.style.height = '760px'
  frame.style.border = '0'
  frame.src = address.href

  /** @param {object} detail */
  function tell(detail) {
    frame.dispatchEvent(new CustomEvent('healthpass', { bubbles: true, detail: detail }))
  }

  // A page that may not embed the window gets none, and no word from it either.
  var silence = setTimeout(function () { tell({ type: 'error', code: 'no_answer' }) }, 15000)

  addEventListener('message', function (event) {
    var said = event.data
    if (event.origin !== service || event.source !== frame.contentWindow || !said || said.healthpass !== 1) return
    clearTimeout(silence)
    if (said.type === 'height') frame.style.height = Math.min(Math.max(Number(said.height) || 0, 200), 6000) + 'px'
    else if (said.type === 'error') tell({ type: 'error', code: String(said.code) })
    else if (said.type === 'ready' || said.type === 'applied' || said.type === 'closed') tell({ type: said.type })
    if (said.type === 'closed') frame.remove()
  })

  var place = asked.target ? document.getElementById(asked.target) : null
  if (place) place.appendChild(frame)
  else script.after(frame)
})()
