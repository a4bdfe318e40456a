import type { ComponentChildren } from 'preact';
import { isWebAddress } from '../domain/published-in.ts';

/**
 * A link to a page of somebody else, in a tab of its own, which learns nothing of where it was followed. An address that is no
 * page of the web (`javascript:`, `data:`) becomes no link: what stands in it stays. The only way to an `href` out of data.
 */
export function WebLink({ address, children }: { address: string | null; children: ComponentChildren }) {
  if (address === null || !isWebAddress(address)) return <>{children}</>;
  return (
    <a href={address} target="_blank" rel="noopener noreferrer nofollow">
      {children}
    </a>
  );
}
