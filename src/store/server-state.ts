import type { RoutingServer, ServerAbout, ServerFailure } from '../domain/routing-server.ts';

/** A Valhalla server in the place of the built-in engine. Never part of the address that is shared. */
export type ServerState = {
  /** The last one that was to be used; null before there was any. */
  readonly chosen: RoutingServer | null;
  readonly status: ServerStatus;
  readonly kept: KeptServer;
};

export type ServerStatus =
  | { readonly kind: 'off' }
  /** Asked what it is; the built-in engine answers meanwhile. */
  | { readonly kind: 'checking' }
  | { readonly kind: 'on'; readonly about: ServerAbout }
  /** The built-in engine answers again. `wasOn`: it had worked before. */
  | { readonly kind: 'failed'; readonly failure: ServerFailure; readonly wasOn: boolean };

/** Whether this device keeps its address for the next visit. */
export type KeptServer = 'no' | 'wanted' | 'kept' | 'unwanted' | 'failed';

export const NO_SERVER: ServerState = { chosen: null, status: { kind: 'off' }, kept: 'no' };
