import { createApp } from 'vue'
import { createRouter, createWebHistory } from 'vue-router'
import { addMessages } from '../i18n/messages'
import { siteEn } from '../i18n/site/en'
import { siteZh } from '../i18n/site/zh'
import { routesOf } from '../shell/routesOf'
import LandingPage from '../site/LandingPage.vue'
import NotFoundPage from '../site/NotFoundPage.vue'
import SiteShell from '../site/SiteShell.vue'
import '../styles/base.css'

addMessages({ zh: siteZh, en: siteEn })

const router = createRouter({
  history: createWebHistory('/'),
  routes: [...routesOf('site', { landing: LandingPage }), { path: '/:rest(.*)*', component: NotFoundPage, meta: { page: 'notFound' } }],
})

createApp(SiteShell).use(router).mount('#app')
