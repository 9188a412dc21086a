import { createRouter, createWebHistory } from 'vue-router'

export const router = createRouter({
  history: createWebHistory('/'),
  routes: [
    { path: '/', component: () => import('./landing/LandingPage.vue') },
    { path: '/wall', component: () => import('./wall/WallPage.vue') },
    { path: '/hotline', component: () => import('./hotline/HotlinePage.vue') },
    { path: '/report/:date?', component: () => import('./report/ReportPage.vue') },
    { path: '/:rest(.*)*', redirect: '/' },
  ],
})
