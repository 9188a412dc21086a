export const windowZh = {
  'title.window': '申领健康码',
  'window.lead': '一页填完，不到一分钟。您填写的内容只发给健康码系统，本网站看不到。',
  'window.unreached': '申领窗口暂时打不开',
  'window.refused': '这个网页不能使用申领窗口',
  'window.refusedText': '请打开健康码的官方页面申领。网站的管理者请联系健康码管理部门登记网址。',
  'window.done.title': '申领成功',
  'window.done.text': '{name}，您已登记。健康码不在这个网站里显示，请在健康码页面打开。',
  'window.done.open': '打开健康码（新页面）',
  'window.done.later': '以后打开 {page} 就能出示健康码。上面的按钮五分钟内可用一次，不要发给别人。',
  'window.done.close': '关闭窗口',
  'window.closed': '窗口已关闭。',
}
