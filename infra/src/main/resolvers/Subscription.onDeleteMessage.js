export { request, response } from './shared/subscription.js';
