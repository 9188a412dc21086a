import { createApp } from 'vue'
import { createRouter, createWebHistory } from 'vue-router'
import { addMessages } from '../i18n/messages'
import { phoneEn } from '../i18n/phone/en'
import { phoneZh } from '../i18n/phone/zh'
import { windowEn } from '../i18n/window/en'
import { windowZh } from '../i18n/window/zh'
import { routesOf } from '../shell/routesOf'
import WindowPage from '../window/WindowPage.vue'
import WindowShell from '../window/WindowShell.vue'
import '../styles/base.css'
import '../phone/phone.css'
import '../phone/paper.css'
import '../window/window.css'

addMessages({ zh: phoneZh, en: phoneEn })
addMessages({ zh: windowZh, en: windowEn })

const router = createRouter({ history: createWebHistory('/'), routes: routesOf('window', { window: WindowPage }) })

createApp(WindowShell).use(router).mount('#app')
