import { createApp } from 'vue'
import { createRouter, createWebHistory } from 'vue-router'
import { addMessages } from '../i18n/messages'
import { staffEn } from '../i18n/staff/en'
import { staffZh } from '../i18n/staff/zh'
import { routesOf } from '../shell/routesOf'
import StaffShell from '../frame/StaffShell.vue'
import 'element-plus/theme-chalk/base.css'
import 'element-plus/theme-chalk/el-button.css'
import 'element-plus/theme-chalk/el-input.css'
import '../styles/base.css'
import '../frame/elements.css'

addMessages({ zh: staffZh, en: staffEn })

const router = createRouter({
  history: createWebHistory('/'),
  routes: routesOf('staff', {
    work: () => import('../work/WorkPage.vue'),
    reviews: () => import('../reviews/ReviewsPage.vue'),
    hotline: () => import('../hotline/HotlinePage.vue'),
    documents: () => import('../documents/DocumentsPage.vue'),
    venues: () => import('../venues/VenuesPage.vue'),
    tasks: () => import('../tasks/TasksPage.vue'),
    campaigns: () => import('../campaigns/CampaignsPage.vue'),
    keys: () => import('../keys/KeysPage.vue'),
    channels: () => import('../channels/ChannelsPage.vue'),
    report: () => import('../report/ReportPage.vue'),
    audit: () => import('../audit/AuditPage.vue'),
    staff: () => import('../accounts/StaffPage.vue'),
    helps: () => import('../helps/HelpsPage.vue'),
    texts: () => import('../texts/TextsPage.vue'),
    account: () => import('../accounts/AccountPage.vue'),
  }),
})

createApp(StaffShell).use(router).mount('#app')
