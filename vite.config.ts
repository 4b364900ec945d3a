import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';

/**
 * What the built page may load: itself and nothing else. `connect-src 'none'` stops fetch, XMLHttpRequest, beacons and
 * sockets, so that a scenario cannot leave the browser. Charts style themselves inline; pictures are drawn to data and
 * blob addresses before they are saved.
 */
export const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "connect-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Writes the policy into the built page. The development server is left out: it reloads through a socket. */
function policyTag(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy }, injectTo: 'head-prepend' },
    ],
  };
}

export default defineConfig({
  base: './',
  plugins: [preact(), policyTag()],
  css: { preprocessorOptions: { scss: { quietDeps: true } } },
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    cssTarget: ['chrome107', 'firefox104', 'safari16'],
    // The polyfill fetches, which the policy forbids; every browser of the target preloads by itself.
    modulePreload: { polyfill: false },
  },
  server: { host: '127.0.0.1' },
  // A worker is bound by the headers of its own script, not by the page's meta tag.
  preview: { host: '127.0.0.1', headers: { 'Content-Security-Policy': contentSecurityPolicy } },
});
