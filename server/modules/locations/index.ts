export { listLocations } from './location-store.ts'
