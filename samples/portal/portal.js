// What a portal may do with what the window says: nothing in it is about a person.
const words = {
  ready: '可以填写了。',
  applied: '申领完成，感谢使用。',
  closed: '申领窗口已关闭。',
  error: '申领窗口暂时不能使用。',
}

document.addEventListener('healthpass', ({ detail }) => {
  document.getElementById('said').textContent = words[detail.type] ?? ''
  document.body.dataset.said = [document.body.dataset.said, detail.code ? `${detail.type}:${detail.code}` : detail.type].filter(Boolean).join(' ')
})
