import type { Plugin } from 'vite'

export function withoutHtml(): Plugin
