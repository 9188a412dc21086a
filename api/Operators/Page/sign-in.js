document.forms[0].addEventListener('submit', async event => {
  event.preventDefault()
  const note = document.querySelector('output')
  const fields = Object.fromEntries(new FormData(event.target))
  const signIn = await fetch('/v1/sessions', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(fields) })
  const answer = await signIn.json()
  if (!signIn.ok) {
    note.textContent = answer.detail
    return
  }
  const kept = await fetch('/operator/session', { method: 'POST', headers: { Authorization: `Bearer ${answer.token}` } })
  if (!kept.ok) {
    note.textContent = (await kept.json()).detail
    return
  }
  location.href = '/operator/orleans/'
})
