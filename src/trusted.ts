type TrustedTypes = {
  createPolicy(name: 'default', rules: { createScriptURL: (address: string) => string }): unknown;
};

/**
 * Where the browser has Trusted Types, and the page's policy demands them: only scripts that lie in the page's own folder are
 * run as workers, and no string becomes HTML, for there is nobody to vouch for one. Comes before the first worker. Other
 * browsers know of nothing to do here.
 */
export function trustOwnScripts(): void {
  const folder = new URL('.', document.baseURI).href;
  try {
    (window as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('default', {
      createScriptURL(address) {
        const { href } = new URL(address, folder);
        if (href.startsWith(folder)) return address;
        throw new TypeError(`No script of this page: ${href}`);
      },
    });
  } catch {
    // the host has a stricter policy of its own: no worker starts then, and their work is done in the page
  }
}
