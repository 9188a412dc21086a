import { createApp } from 'vue'
import { createRouter, createWebHistory } from 'vue-router'
import { routesOf } from '../shell/routesOf'
import WallShell from '../shell/WallShell.vue'
import WallPage from '../wall/WallPage.vue'
import '../styles/base.css'

const router = createRouter({ history: createWebHistory('/'), routes: routesOf('wall', { wall: WallPage }) })

createApp(WallShell).use(router).mount('#app')
