export const screenZh = {
  'title.screen': '场所屏',
  'screen.scan': '扫一扫，登记到访',
  'screen.lead': '用“四川天府健康通”、微信、支付宝或“天府通办”扫码。本码每30秒变化，转发的截图会被识别并标记。',
  'screen.label': '{name}的场所码，每30秒变化',
  'screen.next': '{seconds}秒后更新',
  'screen.none': '这台设备上没有本场所的动态码密钥',
  'screen.noneLead': '请场所管理员在这台设备上登录“场所”页面，打开本场所，选择“在这台设备上显示”。以后无需登录，断网也能显示。',
  'screen.toVenues': '前往“场所”页面',
  'screen.clock': '这台设备的时钟差了{minutes}分钟，已按服务器时间修正。',
  'screen.failed': '这个浏览器不能保存密钥（可能是无痕窗口），请换用普通窗口。',
}
