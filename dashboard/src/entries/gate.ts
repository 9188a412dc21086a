import { createApp } from 'vue'
import { createRouter, createWebHistory } from 'vue-router'
import GatePage from '../gate/GatePage.vue'
import GateShell from '../gate/GateShell.vue'
import { gateEn } from '../i18n/gate/en'
import { gateZh } from '../i18n/gate/zh'
import { addMessages } from '../i18n/messages'
import { keptLanguage } from '../phone/preferences'
import { registerWorker } from '../phone/registerWorker'
import { routesOf } from '../shell/routesOf'
import '../styles/base.css'
import '../phone/phone.css'

addMessages({ zh: gateZh, en: gateEn })

const router = createRouter({ history: createWebHistory('/'), routes: routesOf('gate', { gate: GatePage }) })

// Only at the start: afterwards the address says it.
if (keptLanguage(localStorage) === 'en' && !new URLSearchParams(location.search).has('lang')) {
  history.replaceState(history.state, '', `${location.pathname}?lang=en`)
}

createApp(GateShell).use(router).mount('#app')
registerWorker('/gate')
