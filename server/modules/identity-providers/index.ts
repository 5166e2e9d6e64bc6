export { allowPasswords } from './allow-passwords.ts'
