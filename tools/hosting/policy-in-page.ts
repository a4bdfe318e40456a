import type { Plugin } from 'vite';
import { EVERY_FILE, PAGE_POLICY } from './policy.ts';

/** Writes the policy into the built page, before anything that it is about. In development the page is changed while it runs. */
export function policyInPage(): Plugin {
  return {
    name: 'atlas-policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: () => [
        {
          tag: 'meta',
          attrs: { 'http-equiv': 'Content-Security-Policy', content: PAGE_POLICY },
          injectTo: 'head-prepend',
        },
        // as the header of hosts that send one
        {
          tag: 'meta',
          attrs: { name: 'referrer', content: EVERY_FILE['Referrer-Policy'] ?? '' },
          injectTo: 'head-prepend',
        },
      ],
    },
  };
}
