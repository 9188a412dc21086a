import { createApp } from 'vue'
import { createRouter, createWebHistory } from 'vue-router'
import { addMessages } from '../i18n/messages'
import { screenEn } from '../i18n/screen/en'
import { screenZh } from '../i18n/screen/zh'
import { registerWorker } from '../phone/registerWorker'
import ScreenPage from '../screen/ScreenPage.vue'
import ScreenShell from '../screen/ScreenShell.vue'
import { routesOf } from '../shell/routesOf'
import '../styles/base.css'

addMessages({ zh: screenZh, en: screenEn })

const router = createRouter({ history: createWebHistory('/'), routes: routesOf('screen', { screen: ScreenPage }) })
createApp(ScreenShell).use(router).mount('#app')
registerWorker('/screen')
