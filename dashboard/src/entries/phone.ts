import { createApp } from 'vue'
import { createRouter, createWebHistory } from 'vue-router'
import { addMessages } from '../i18n/messages'
import { phoneEn } from '../i18n/phone/en'
import { phoneZh } from '../i18n/phone/zh'
import MePage from '../me/MePage.vue'
import PhoneShell from '../phone/PhoneShell.vue'
import { keptLanguage } from '../phone/preferences'
import { registerWorker } from '../phone/registerWorker'
import { routesOf } from '../shell/routesOf'
import '../styles/base.css'
import '../phone/phone.css'

addMessages({ zh: phoneZh, en: phoneEn })

const router = createRouter({ history: createWebHistory('/'), routes: routesOf('phone', { me: MePage, link: MePage, volunteers: () => import('../volunteers/VolunteersPage.vue') }) })

// Only at the start: afterwards the address says it.
if (keptLanguage(localStorage) === 'en' && !new URLSearchParams(location.search).has('lang')) {
  history.replaceState(history.state, '', `${location.pathname}?lang=en`)
}

createApp(PhoneShell).use(router).mount('#app')
registerWorker('/me')
